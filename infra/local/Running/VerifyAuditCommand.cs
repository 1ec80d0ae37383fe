using System.Globalization;
using System.Text.Json;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>Holds the audit trails of a folder, on which nothing runs, to their chains, lists and seals, and prints what is wrong.</summary>
internal static class VerifyAuditCommand
{
    internal const string Name = "verify-audit";

    internal const string Usage = "verify-audit [--data DIR] [--from DAY] [--to DAY]";

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where the findings go.</param>
    /// <returns>0 when every app's trail is whole, else 1.</returns>
    /// <exception cref="HostStartException">The words or the folder are wrong, or the folder is in use.</exception>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output)
    {
        if (words.Chunk(2).FirstOrDefault(pair => pair.Length < 2 || pair[0] is not ("--data" or "--from" or "--to")) is { } unknown)
        {
            throw new HostStartException($"The option {unknown[0]} is unknown or has no value. Usage: run {Usage}");
        }

        var values = words.Chunk(2).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var (from, to) = (DayOf(values["--from"].LastOrDefault()), DayOf(values["--to"].LastOrDefault()));
        if (from > to)
        {
            throw new HostStartException($"--from must not be after --to. Usage: run {Usage}");
        }

        var folder = Path.GetFullPath(values["--data"].LastOrDefault() ?? Serve.DefaultFolder);
        return await OfflineData.UseAsync(folder, async data =>
        {
            var whole = true;
            foreach (var app in LocalApps.Names)
            {
                whole &= await VerifyAsync(data, folder, app, from, to, output);
            }

            return whole ? 0 : 1;
        });
    }

    private static DateOnly? DayOf(string? text) => text is null
        ? null
        : IsoDate.Parse(text) ?? throw new HostStartException($"'{text}' is no day; 2026-11-16 is. Usage: run {Usage}");

    private static async Task<bool> VerifyAsync(DataStore data, string folder, string app, DateOnly? from, DateOnly? to, TextWriter output)
    {
        await using var services = ServicesOf(data, folder, app);
        var verification = services.GetRequiredService<AuditVerification>();
        if (await verification.FirstDayAsync(CancellationToken.None) is not { } first)
        {
            await output.WriteLineAsync($"{app}: there is no audit trail.");
            return false;
        }

        var last = to ?? services.GetRequiredService<TimeProvider>().GetUtcNow().DateInVietnam();
        var report = await verification.VerifyAsync(from ?? (first < last ? first : last), last, CancellationToken.None);
        foreach (var finding in report.Days.SelectMany(day => day.Findings))
        {
            await output.WriteLineAsync($"{app} {LineOf(finding)}");
        }

        foreach (var day in report.Days.Where(day => day.IsLate))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{app} {day.Day:yyyy-MM-dd}: sealed late, at {day.StampedAt:yyyy-MM-ddTHH:mm:sszzz}."));
        }

        var (signed, found) = (report.Days.Count(day => day.HasSignature), report.Days.Sum(day => day.Findings.Count));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{app}: {report.Days[0].Day:yyyy-MM-dd} to {last:yyyy-MM-dd}, {report.Days.Sum(day => day.Entries)} entries, {signed} of {report.Days.Count} days under a signed seal, {found} findings."));
        return report.Intact;
    }

    private static string LineOf(AuditFinding finding)
    {
        var shard = finding.Shard is null ? string.Empty : $" shard {finding.Shard}";
        var sequence = finding.Sequence is { } number ? string.Create(CultureInfo.InvariantCulture, $" entry {number}") : string.Empty;
        var entry = finding.Entry is null ? string.Empty : $" ({finding.Entry})";
        return string.Create(CultureInfo.InvariantCulture, $"{finding.Day:yyyy-MM-dd}{shard}{sequence}{entry}: {JsonNamingPolicy.CamelCase.ConvertName(finding.Fault.ToString())}");
    }

    /// <summary>What verifies an app's trail, as its registration composes it, on the folder's documents and trust roots.</summary>
    private static ServiceProvider ServicesOf(DataStore data, string folder, string app)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [FolderTrustStore.Setting] = LocalFolder.TrustIn(folder) })
            .Build();
        var clock = FolderClock.Of(folder);
        var containers = new LocalContainers(data, app, clock);
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton(AppStores.From(containers.Of));
        services.AddSignatures(settings);
        services.AddAudit(app, settings);
        return services.BuildServiceProvider();
    }
}
