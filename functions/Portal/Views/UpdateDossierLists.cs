using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Events;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Views;

/// <summary>Keeps the lists of dossiers up to date.</summary>
internal sealed class UpdateDossierLists(Projector<DossierSummary> projector)
{
    [Function(nameof(UpdateDossierLists))]
    [Allow(Callers.Host)]
    public Task RunAsync(
        [ServiceBusTrigger("portal-events", "dossier-views", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellation) =>
        projector.CatchUpAsync(CloudEventMessages.Read(message), cancellation);
}
