using System.Text.Json;
using EGov.Platform.Calendar;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Holds the audit trail to its chains, its lists and its seals, and says which entry, shard and day is wrong.</summary>
public sealed class AuditVerification(AppStores stores, string app, ISignatureVerifier verifier, TimeProvider clock)
{
    /// <summary>The sealer runs each night: a seal that is stamped later missed a run, or was signed anew.</summary>
    private static readonly TimeSpan StampedWithin = TimeSpan.FromDays(1);

    /// <summary>So much the clocks of two time-stamp authorities may differ.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    private readonly AuditSeals seals = new(stores);
    private readonly ChainVerification chains = new(stores, app);

    /// <summary>The day on which the trail begins: as it is noted, or else the first that is sealed; null when neither tells one.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation)
    {
        if (await stores.Audit.GetAsync(AuditNames.Days, AuditNames.FirstDay, cancellation).ConfigureAwait(false) is { } noted)
        {
            return PlatformJson.Read<FirstDayDocument>(noted.Content).Day;
        }

        var sealedDays = await stores.Audit.ListAsync(AuditNames.Days, string.Empty, 1, cancellation).ConfigureAwait(false);
        return sealedDays is [var first] ? AuditNames.DayOf(first.Id) : null;
    }

    /// <summary>Verifies the days from one to another, both included.</summary>
    public async Task<AuditReport> VerifyAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var days = new List<AuditDayReport>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var report = await VerifyAsync(day, cancellation).ConfigureAwait(false);
            if (days is [.., { StampedAt: { } before } last] && report.StampedAt is { } after && before > after + ClocksDiffer)
            {
                days[^1] = last with { Findings = [.. last.Findings, new AuditFinding(last.Day, null, null, null, AuditFault.SignedAnew)] };
            }

            days.Add(report);
        }

        return new AuditReport(app, days);
    }

    private async Task<AuditDayReport> VerifyAsync(DateOnly day, CancellationToken cancellation)
    {
        var findings = new List<AuditFinding>();
        var ends = new List<ShardEnd>();
        foreach (var shard in AuditNames.Shards)
        {
            ends.Add(await chains.VerifyAsync(day, shard, findings, cancellation).ConfigureAwait(false));
        }

        var (seal, readable) = await ReadSealAsync(day, cancellation).ConfigureAwait(false);
        var stamped = seal is null ? null : await StampedAtAsync(seal, cancellation).ConfigureAwait(false);
        if (seal is not null)
        {
            findings.AddRange(ends.Except(seal.Ends).Select(end => new AuditFinding(day, end.Shard, null, null, AuditFault.SealDiffers)));
            await VerifyBeforeAsync(day, seal, findings, cancellation).ConfigureAwait(false);
            if (stamped is null)
            {
                findings.Add(new AuditFinding(day, null, null, null, AuditFault.NotSigned));
            }
        }
        else if (!readable)
        {
            findings.Add(new AuditFinding(day, null, null, null, AuditFault.Unreadable));
        }
        else if (day < clock.GetUtcNow().DateInVietnam().AddDays(-1) && await HasBegunAsync(day, cancellation).ConfigureAwait(false))
        {
            findings.Add(new AuditFinding(day, null, null, null, AuditFault.NotSealed));
        }

        return new AuditDayReport(
            day, ends.Sum(end => end.Entries), seal is not null, stamped is not null, stamped?.InVietnam(), stamped > EndOf(day) + StampedWithin, findings);
    }

    private async Task<(AuditDaySeal? Seal, bool Readable)> ReadSealAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            return (await seals.FindAsync(day, cancellation).ConfigureAwait(false), true);
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }

    private async Task VerifyBeforeAsync(DateOnly day, AuditDaySeal seal, List<AuditFinding> findings, CancellationToken cancellation)
    {
        var (before, _) = await ReadSealAsync(day.AddDays(-1), cancellation).ConfigureAwait(false);
        if (seal.Day != day || seal.App != app || seal.Before != before?.Hash)
        {
            findings.Add(new AuditFinding(day, null, null, null, AuditFault.SealBroken));
        }
    }

    /// <summary>When the seal was signed, as its time stamp proves; null where nothing does. A day that is not over cannot have been sealed.</summary>
    private async Task<DateTimeOffset?> StampedAtAsync(AuditDaySeal seal, CancellationToken cancellation)
    {
        if (await ReadSignatureAsync(seal.Day, cancellation).ConfigureAwait(false) is not { } signature)
        {
            return null;
        }

        var report = await verifier.VerifyDetachedAsync(PlatformJson.Write(seal), signature, cancellation).ConfigureAwait(false);
        return report is { Conclusion: SignatureConclusion.Valid, Signatures: [{ Time: { Clock: SigningClock.TimestampAuthority, At: var at } }] }
            && at >= EndOf(seal.Day) - ClocksDiffer
                ? at
                : null;
    }

    private static DateTimeOffset EndOf(DateOnly day) => VietnamTime.At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The signature over the day's seal; null when there is none, or what is there is none.</summary>
    private async Task<byte[]?> ReadSignatureAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            return (await seals.SignatureAsync(day, cancellation).ConfigureAwait(false))?.Cms is { } text ? Convert.FromBase64String(text) : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the trail had begun on the day: its first day, or any seal of an earlier day, says so.</summary>
    private async Task<bool> HasBegunAsync(DateOnly day, CancellationToken cancellation) =>
        await FirstDayAsync(cancellation).ConfigureAwait(false) is { } first && first <= day;
}
