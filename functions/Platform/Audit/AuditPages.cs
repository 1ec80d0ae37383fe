using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Audit;

/// <summary>What auditors ask of an app's trail. Each look is an entry of the trail itself.</summary>
public sealed class AuditPages(AuditReader reader, AuditVerification verification, SealHandover seals, AuditTrail trail, TimeProvider clock)
{
    private const int MostDays = 31;

    /// <summary>A day's entries, today's when none is named: an actor's or a target's, newest first, or all of them, shard by shard.</summary>
    public async Task<Result<Listing<AuditItem>>> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (actor, target) = (request.Query["actor"].ToString(), request.Query["target"].ToString());
        if (!QueryDay.Of(request, "day").Succeeded(out var named, out var error))
        {
            return error;
        }

        var day = named.Date ?? clock.GetUtcNow().DateInVietnam();
        if (!ListPosition.Of(request, IsoDate.TextOf(day)).Succeeded(out var position, out error))
        {
            return error;
        }

        if (actor.Length > 0 && target.Length > 0)
        {
            return PlatformErrors.InvalidFields.For(
                new FieldError("target", new("Chỉ lọc theo actor hoặc target.", "Give actor or target, not both.")));
        }

        if (Math.Max(actor.Length, target.Length) > AuditReader.LongestName)
        {
            return PlatformErrors.InvalidFields.For(
                PlatformErrors.FieldTooLong.At(actor.Length > 0 ? "actor" : "target", AuditReader.LongestName));
        }

        var asked = actor.Length > 0 ? $"audit-actor-{actor}" : target.Length > 0 ? $"audit-target-{target}" : "audit";
        await trail.RecordAsync(request, "audit.list", asked, AuditOutcome.Done, AuditPurpose.Operation, cancellation).ConfigureAwait(false);
        return await (actor.Length > 0
            ? reader.OfActorAsync(day, actor, position, cancellation)
            : target.Length > 0
                ? reader.OfTargetAsync(day, target, position, cancellation)
                : reader.OfDayAsync(day, position, cancellation)).ConfigureAwait(false);
    }

    /// <summary>What is wrong with the trail of the days that are asked for, today when none is named.</summary>
    public async Task<Result<AuditReport>> VerifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!DaysOf(request, clock.GetUtcNow().DateInVietnam()).Succeeded(out var days, out var error))
        {
            return error;
        }

        await trail.RecordAsync(request, "audit.verify", "audit", AuditOutcome.Done, AuditPurpose.Operation, cancellation).ConfigureAwait(false);
        return await verification.VerifyAsync(days.First, days.Last, cancellation).ConfigureAwait(false);
    }

    /// <summary>The signed seals of the days that are asked for, yesterday's when none is named: for a second party to keep.</summary>
    public async Task<Result<SealedDays>> SealsAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!DaysOf(request, clock.GetUtcNow().DateInVietnam().AddDays(-1)).Succeeded(out var days, out var error))
        {
            return error;
        }

        await trail.RecordAsync(request, "audit.seals", "audit", AuditOutcome.Done, AuditPurpose.Operation, cancellation).ConfigureAwait(false);
        return await seals.ReadAsync(days.First, days.Last, cancellation).ConfigureAwait(false);
    }

    /// <summary>The days that a request names, at most <see cref="MostDays"/>; what it leaves out is the usual day.</summary>
    private static Result<DayRange> DaysOf(HttpRequest request, DateOnly usual)
    {
        if (!QueryDay.Of(request, "from").Succeeded(out var from, out var error) || !QueryDay.Of(request, "to").Succeeded(out var to, out error))
        {
            return error;
        }

        var (first, last) = (from.Date ?? usual, to.Date ?? usual);
        return last.DayNumber - first.DayNumber is < 0 or >= MostDays
            ? PlatformErrors.InvalidFields.For(new FieldError("to", new($"Cần từ 1 đến {MostDays} ngày.", $"From 1 to {MostDays} days at once.")))
            : new DayRange(first, last);
    }

    private sealed record DayRange(DateOnly First, DateOnly Last);
}
