using EGov.Platform.Calendar;
using EGov.Platform.Signatures;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Holds the audit trail to its chains, its lists and its seals, and says which entry, shard and day is wrong.</summary>
public sealed class AuditVerification(AppStores stores, string app, ISignatureVerifier verifier, TimeProvider clock)
{
    /// <summary>The sealer runs each night: a seal that is stamped later missed a run, or was signed anew.</summary>
    private static readonly TimeSpan StampedWithin = TimeSpan.FromDays(1);

    private readonly AuditSeals seals = new(stores);
    private readonly ChainVerification chains = new(stores, app);
    private readonly SealStamps stamps = new(verifier);

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
    public Task<AuditReport> VerifyAsync(DateOnly from, DateOnly to, CancellationToken cancellation) => VerifyDaysAsync(from, to, [], cancellation);

    /// <summary>Verifies the days from one to another, both included, and holds them to what a second party keeps of those days.</summary>
    /// <exception cref="KeptSealsException">What is kept is of another app or trail, or was changed since it was given.</exception>
    public async Task<AuditReport> VerifyAsync(DateOnly from, DateOnly to, KeptSeals kept, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept.App != app)
        {
            throw new KeptSealsException($"It is of {kept.App}, not of {app}.");
        }

        // Only what was signed here says what the trail was: whoever could put any seal into a file could accuse the trail of anything.
        foreach (var seal in kept.Seals)
        {
            if (await stamps.AtAsync(seal.Day, seal.Content, seal.Signature, cancellation).ConfigureAwait(false) is null)
            {
                throw new KeptSealsException(
                    $"Its seal of {app} for {IsoDate.TextOf(seal.Day)} does not hold by the trust roots and the clock here: it was changed, it is of another trail, those roots were exchanged, or the clock was set back.");
            }
        }

        return await VerifyDaysAsync(from, to, kept.Seals, cancellation).ConfigureAwait(false);
    }

    private async Task<AuditReport> VerifyDaysAsync(DateOnly from, DateOnly to, IReadOnlyList<KeptSeal> kept, CancellationToken cancellation)
    {
        var keptOf = kept.ToLookup(seal => seal.Day);
        var days = new List<AuditDayReport>();
        foreach (var day in AuditNames.DaysOf(from, to))
        {
            var report = await VerifyAsync(day, keptOf[day], cancellation).ConfigureAwait(false);
            if (days is [.., { StampedAt: { } before } last] && report.StampedAt is { } after && before > after + SealStamps.ClocksDiffer)
            {
                days[^1] = last with { Findings = [.. last.Findings, new AuditFinding(last.Day, null, null, null, AuditFault.SignedAnew)] };
            }

            days.Add(report);
        }

        return new AuditReport(app, days);
    }

    private async Task<AuditDayReport> VerifyAsync(DateOnly day, IEnumerable<KeptSeal> kept, CancellationToken cancellation)
    {
        var findings = new List<AuditFinding>();
        var ends = new List<ShardEnd>();
        foreach (var shard in AuditNames.Shards)
        {
            ends.Add(await chains.VerifyAsync(day, shard, findings, cancellation).ConfigureAwait(false));
        }

        var (seal, readable) = await seals.ReadAsync(day, cancellation).ConfigureAwait(false);
        var signature = await seals.ReadSignatureAsync(day, cancellation).ConfigureAwait(false);
        var stamped = seal is null || signature is null
            ? null
            : await stamps.AtAsync(day, seal.Content, signature, cancellation).ConfigureAwait(false);
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

        findings.AddRange(kept.SelectMany(each => SealComparison.Compare(each, seal, signature)));
        var isLate = stamped is { } at && at > SealStamps.EndOf(day) + StampedWithin;
        return new AuditDayReport(day, ends.Sum(end => end.Entries), seal is not null, stamped is not null, stamped?.InVietnam(), isLate, findings);
    }

    private async Task VerifyBeforeAsync(DateOnly day, AuditDaySeal seal, List<AuditFinding> findings, CancellationToken cancellation)
    {
        var (before, _) = await seals.ReadAsync(day.AddDays(-1), cancellation).ConfigureAwait(false);
        if (seal.Day != day || seal.App != app || seal.Before != before?.Hash)
        {
            findings.Add(new AuditFinding(day, null, null, null, AuditFault.SealBroken));
        }
    }

    /// <summary>Whether the trail had begun on the day: its first day, or any seal of an earlier day, says so.</summary>
    private async Task<bool> HasBegunAsync(DateOnly day, CancellationToken cancellation) =>
        await FirstDayAsync(cancellation).ConfigureAwait(false) is { } first && first <= day;
}
