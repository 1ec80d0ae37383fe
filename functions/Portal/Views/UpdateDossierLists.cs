using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Portal.Timelines;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>Keeps the lists, the counts and the timelines of dossiers up to date.</summary>
internal sealed class UpdateDossierLists(
    Projector<DossierSummary> lists, Projector<DossierTally> counts, Projector<TimelineState> timelines, AppStores stores)
{
    [Function(nameof(UpdateDossierLists))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("portal-events", "dossier-views", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        var log = new SharedLog(stores);
        await Task.WhenAll(
            timelines.CatchUpAsync(notice, log, cancellation), lists.CatchUpAsync(notice, log, cancellation), counts.CatchUpAsync(notice, log, cancellation));
    }
}
