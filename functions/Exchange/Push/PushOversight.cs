using EGov.Exchange.Alerts;
using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.Push;

/// <summary>Shows how the sending to a system goes, to operators and leaders of its agency, and tells them when it has not gone for long.</summary>
internal sealed class PushOversight(
    IPushTargets targets, PushChannels channels, WaitingDeliveries waiting, AlertDesk alerts, DocumentPolicy policy, TimeProvider clock)
{
    /// <summary>The system when the caller may see it; to all others there is none.</summary>
    public async Task<Result<PushTarget>> SeeAsync(Caller caller, string system, CancellationToken cancellation) =>
        await targets.FindAsync(system, cancellation) is { } target
        && (caller.Is(Callers.Operator) || (caller.Is(Callers.Leader) && await policy.AnswersForAsync(caller, target.Agency, cancellation)))
            ? target
            : PlatformErrors.NotFound.With(system);

    /// <summary>How it goes.</summary>
    public async Task<PushView> ViewAsync(PushTarget target, CancellationToken cancellation) =>
        PushView.Of(target, await channels.FindAsync(target.System, cancellation), await waiting.CountAsync(target.Agency, cancellation));

    /// <summary>Says that the system has taken nothing for long, when that is to be said.</summary>
    public async Task WatchAsync(PushTarget target, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await channels.FindAsync(target.System, cancellation) is not { OpenSince: { } since } channel || now < since + PushChannel.Stalling)
        {
            return;
        }

        var count = await waiting.CountAsync(target.Agency, cancellation);
        await channels.ChangeAsync(target.System, state => state.Stall(count.Waiting, now), cancellation);
        await alerts.RaiseAsync(
            AlertSubject.OfPush(target.System),
            new AlertRaised(now, SystemActor.Id, AlertKind.PushStalled, target.Agency, target.System, null, since, channel.LastFailure?.Error),
            cancellation);
    }
}
