using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Portal.Dossiers;

/// <summary>Starts a dossier's orchestration when there is none, and wakes it when the dossier has changed.</summary>
internal sealed class FollowDossier(AggregateStore<Dossier, DossierEvent> dossiers)
{
    [Function(nameof(FollowDossier))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("portal-events", "dossier-orchestrations", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        if (notice.Kind != Dossier.Kind)
        {
            return;
        }

        if (!await client.WakeAsync(notice.Aggregate, notice.Sequence, cancellation)
            && await dossiers.FindAsync(notice.Aggregate, cancellation) is { State: { IsAtRest: false, Code: var code } })
        {
            await client.StartOnceAsync(nameof(DossierOrchestrator), notice.Aggregate, code, cancellation);
        }
    }
}
