using System.IO.Compression;
using System.Text.Json.Nodes;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;

namespace EGov.Upgrades.Tests;

/// <summary>A copy of what a release left behind, opened by the present code at the time at which it was lost.</summary>
internal sealed class Release : IAsyncDisposable
{
    internal static readonly string Root = Path.Combine(AppContext.BaseDirectory, "releases");

    /// <summary>Idempotency keys are kept for seven days; this is safely within.</summary>
    private static readonly TimeSpan Recently = TimeSpan.FromDays(6);

    private readonly DirectoryInfo folder;
    private readonly DateTimeOffset lostAt;

    private Release(PortalHost portal, DirectoryInfo folder, JsonNode content)
    {
        this.folder = folder;
        Portal = portal;
        lostAt = content["at"]!.GetValue<DateTimeOffset>();
        Dossiers = [.. content["dossiers"]!.AsArray().Select(static dossier => dossier!)];
        Files = [.. content["files"]!.AsArray().Select(static file => file!)];
        DeadLetters = [.. content["deadLetters"]!.AsArray().Select(static letter => letter!.ToString())];
    }

    internal PortalHost Portal { get; }

    internal IReadOnlyList<JsonNode> Dossiers { get; }

    internal IReadOnlyList<JsonNode> Files { get; }

    internal IReadOnlyList<string> DeadLetters { get; }

    internal static async Task<Release> OpenAsync(string version)
    {
        var folder = Directory.CreateTempSubdirectory("release-");
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(Root, version, "data.zip"), folder.FullName);
        var content = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Root, version, "content.json")))!;
        var from = content["at"]!.GetValue<DateTimeOffset>();
        var portal = await PortalHost.StartAsync(folder, new DurabilityProbe(), seed: 1, replicas: 2, keepFolder: true, from: from);
        await portal.Host.SettleAsync();
        return new Release(portal, folder, content);
    }

    /// <summary>Whether the dossier's key is still kept.</summary>
    internal bool IsRecent(JsonNode dossier) =>
        dossier["history"] is not { } history || DateTimeOffset.Parse(history[0]!.ToString().Split(' ')[^1], null) > lostAt - Recently;

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
