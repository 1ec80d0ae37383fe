using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Collections;

/// <summary>Opens the periods that are due, at 00:05 in Vietnam, with those that earlier runs missed.</summary>
internal sealed class OpenCollections(CollectionOpening opening)
{
    [Function(nameof(OpenCollections))]
    [Allow(Callers.Host)]
    public Task RunAsync([TimerTrigger("0 5 17 * * *")] TimerInfo timer, CancellationToken cancellation) => opening.OpenDueAsync(cancellation);
}
