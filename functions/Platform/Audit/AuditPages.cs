using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Audit;

/// <summary>What auditors ask of an app's trail. Each look is an entry of the trail itself.</summary>
public sealed class AuditPages(AuditReader reader, AuditVerification verification, AuditTrail trail, TimeProvider clock)
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
        if (!QueryDay.Of(request, "from").Succeeded(out var from, out var error)
            || !QueryDay.Of(request, "to").Succeeded(out var to, out error))
        {
            return error;
        }

        var today = clock.GetUtcNow().DateInVietnam();
        var (first, last) = (from.Date ?? today, to.Date ?? today);
        if (last.DayNumber - first.DayNumber is < 0 or >= MostDays)
        {
            return PlatformErrors.InvalidFields.For(new FieldError(
                "to", new($"Cần từ 1 đến {MostDays} ngày.", $"From 1 to {MostDays} days are verified at once.")));
        }

        await trail.RecordAsync(request, "audit.verify", "audit", AuditOutcome.Done, AuditPurpose.Operation, cancellation).ConfigureAwait(false);
        return await verification.VerifyAsync(first, last, cancellation).ConfigureAwait(false);
    }
}
