using System.Globalization;
using System.Text.Json;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>Holds the audit trails of a folder, on which nothing runs, to their chains, lists and seals, and prints what is wrong.</summary>
internal static class VerifyAuditCommand
{
    internal const string Name = "verify-audit";

    internal const string Usage = "verify-audit [--data DIR] [--from DAY] [--to DAY] [--against FILE]";

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where the findings go.</param>
    /// <returns>0 when every app's trail is whole, else 1.</returns>
    /// <exception cref="HostStartException">The words, the file of seals or the folder are wrong, or the folder is in use.</exception>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output)
    {
        var options = TrailOptions.Parse(words, Usage, TrailOptions.AgainstOption);
        try
        {
            var kept = options.Against is { } file ? await KeptAsync(file) : [];
            return await OfflineData.UseAsync(options.Folder, async data =>
            {
                var whole = true;
                foreach (var app in LocalApps.Names)
                {
                    whole &= await VerifyAsync(data, options, app, kept.FirstOrDefault(each => each.App == app), output);
                }

                return whole ? 0 : 1;
            });
        }
        catch (KeptSealsException refusal)
        {
            throw new HostStartException($"The trail cannot be held against {options.Against}. {refusal.Message}");
        }
    }

    /// <summary>The seals that a second party keeps, by app.</summary>
    private static async Task<IReadOnlyList<KeptSeals>> KeptAsync(string file)
    {
        try
        {
            await using var content = File.OpenRead(file);
            var kept = await KeptSeals.ReadAsync(content, CancellationToken.None);
            return kept.FirstOrDefault(each => !LocalApps.Names.Contains(each.App, StringComparer.Ordinal)) is { } other
                ? throw new KeptSealsException($"It is of {other.App}; a folder holds the trails of {string.Join(", ", LocalApps.Names)}.")
                : kept;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostStartException($"The file {file} cannot be read: {failure.Message}");
        }
    }

    /// <summary>Whether anything was ever decided here; then there must be a trail of it.</summary>
    private static async Task<bool> HasRunAsync(AppStores stores) =>
        (await stores.Aggregates.ChangesAsync(null, 1, CancellationToken.None)).Documents.Count > 0;

    private static async Task<bool> VerifyAsync(DataStore data, TrailOptions options, string app, KeptSeals? kept, TextWriter output)
    {
        await using var services = OfflineTrail.ServicesOf(data, options.Folder, app);
        var verification = services.GetRequiredService<AuditVerification>();
        if (Earliest(await verification.FirstDayAsync(CancellationToken.None), kept?.First) is not { } first)
        {
            var hasRun = await HasRunAsync(services.GetRequiredService<AppStores>());
            await output.WriteLineAsync(hasRun ? $"{app}: there is no audit trail." : $"{app}: has not run on this folder.");
            return !hasRun;
        }

        var last = options.To ?? services.GetRequiredService<TimeProvider>().GetUtcNow().DateInVietnam();
        var from = options.From ?? (first < last ? first : last);
        if (from > last)
        {
            throw new HostStartException(string.Create(
                CultureInfo.InvariantCulture, $"--from must not be after {last:yyyy-MM-dd}, the last day that there is. Usage: run {Usage}"));
        }

        var report = await (kept is null
            ? verification.VerifyAsync(from, last, CancellationToken.None)
            : verification.VerifyAsync(from, last, kept, CancellationToken.None));
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
        if (options.Against is not null)
        {
            await output.WriteLineAsync(kept is null
                ? $"{app}: held against nothing, for the file holds no seal of it."
                : string.Create(CultureInfo.InvariantCulture, $"{app}: held against the file, which holds the seal of {kept.DaysWithin(from, last)} of these days."));
        }

        return report.Intact;
    }

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static string LineOf(AuditFinding finding)
    {
        var shard = finding.Shard is null ? string.Empty : $" shard {finding.Shard}";
        var sequence = finding.Sequence is { } number ? string.Create(CultureInfo.InvariantCulture, $" entry {number}") : string.Empty;
        var entry = finding.Entry is null ? string.Empty : $" ({finding.Entry})";
        return string.Create(CultureInfo.InvariantCulture, $"{finding.Day:yyyy-MM-dd}{shard}{sequence}{entry}: {JsonNamingPolicy.CamelCase.ConvertName(finding.Fault.ToString())}");
    }
}
