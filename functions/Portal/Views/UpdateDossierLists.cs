using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Events;
using EGov.Portal.Timelines;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>Keeps the lists, the counts and the timelines of dossiers up to date.</summary>
internal sealed class UpdateDossierLists(
    Projector<DossierSummary> lists, Projector<DossierTally> counts, Projector<TimelineState> timelines)
{
    [Function(nameof(UpdateDossierLists))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("portal-events", "dossier-views", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        await timelines.CatchUpAsync(notice, cancellation);
        await lists.CatchUpAsync(notice, cancellation);
        await counts.CatchUpAsync(notice, cancellation);
    }
}
