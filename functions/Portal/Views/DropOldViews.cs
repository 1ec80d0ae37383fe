using EGov.Platform.Access;
using EGov.Platform.Events;
using EGov.Portal.Timelines;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>Drops the rows of views that a rebuild has replaced, at 02:00 in Vietnam.</summary>
internal sealed class DropOldViews(
    Projector<DossierSummary> lists, Projector<DossierTally> counts, Projector<TimelineState> timelines)
{
    /// <summary>Longer than any request lives, so that nobody reads what is dropped.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    [Function(nameof(DropOldViews))]
    [Allow(Callers.Host)]
    public async Task RunAsync([TimerTrigger("0 0 19 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await lists.DropLeftAsync(Age, cancellation);
        await counts.DropLeftAsync(Age, cancellation);
        await timelines.DropLeftAsync(Age, cancellation);
    }
}
