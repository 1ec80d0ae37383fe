using System.Text;
using System.Text.Json;
using EGov.Local.Documents;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;

namespace EGov.Portal.Tests.Local;

/// <summary>A data folder with two days that are over, on which nothing runs, and what somebody who holds all of it can do to its trail.</summary>
internal sealed class SealedFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("verify-");

    internal string Path => folder.FullName;

    /// <summary>The one dossier in it.</summary>
    internal string Code { get; private set; } = string.Empty;

    internal static async Task<SealedFolder> MakeAsync(bool withAllApps = true)
    {
        var made = new SealedFolder();
        await using var portal = await made.StartAsync(withAllApps: withAllApps);
        made.Code = await portal.SubmittedAsync();
        if (withAllApps)
        {
            // An app's trail begins with its first entry, which these make.
            (await portal.ClientOf(new Caller("auditor", [Callers.Auditor], null)).GetAsync("api/exchange/audit")).Expect(200);
            (await portal.ClientOf(new Caller("auditor", [Callers.Auditor], null)).GetAsync("api/cabinet/audit")).Expect(200);
            (await portal.ClientOf(new Caller("auditor", [Callers.Auditor], null)).GetAsync("api/reporting/audit")).Expect(200);
        }

        await made.PassAsync(portal, days: 2);
        return made;
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <param name="from">What the clock says at the start; null for the first start.</param>
    /// <param name="withAllApps">Whether the provider runs too.</param>
    internal Task<PortalHost> StartAsync(DateTimeOffset? from = null, bool withAllApps = true) =>
        PortalHost.StartAsync(folder, new DurabilityProbe(), seed: 1, replicas: 1, keepFolder: true, from: from, withAllApps: withAllApps);

    /// <summary>Lets days pass and writes down, as a run does, how far the folder's clock is.</summary>
    internal async Task PassAsync(PortalHost portal, int days)
    {
        await portal.Host.Clock.Advance(TimeSpan.FromDays(days));
        var now = portal.Host.Clock.GetUtcNow();
        await File.WriteAllBytesAsync(
            System.IO.Path.Combine(Path, "clock.json"),
            JsonSerializer.SerializeToUtf8Bytes(new { Latest = now, Shift = now - TimeProvider.System.GetUtcNow() }));
    }

    /// <returns>The exit code, and the lines that were printed.</returns>
    internal async Task<(int Exit, IReadOnlyList<string> Told)> VerifyAsync(params string[] words)
    {
        using var output = new StringWriter();
        var exit = await VerifyAuditCommand.RunAsync(["--data", Path, .. words], output);
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    internal Task ForgeAsync(Func<StoredDocument, bool> which, Func<string, string> forge) => InTrailAsync(async audit =>
    {
        var changed = (await audit.ChangesAsync(null, 10_000, default)).Documents.First(which);
        var forged = forge(TextOf(changed));
        Assert.NotEqual(TextOf(changed), forged);
        Assert.NotNull(await audit.ReplaceAsync(changed.Partition, changed.Id, changed.Tag, Encoding.UTF8.GetBytes(forged), default));
    });

    internal Task DeleteAsync(string partition, string id) => InTrailAsync(async audit =>
    {
        var found = (await audit.GetAsync(partition, id, default))!;
        Assert.True(await audit.DeleteAsync(partition, id, found.Tag, default));
    });

    internal Task InTrailAsync(Func<SqliteDocumentStore, Task> use) => OfflineData.UseAsync(Path, async data =>
    {
        await use(new LocalContainers(data, "portal", TimeProvider.System).Of("audit"));
        return true;
    });

    internal static string TextOf(StoredDocument document) => Encoding.UTF8.GetString(document.Content.Span);
}
