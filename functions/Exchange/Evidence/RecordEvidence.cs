using Azure.Messaging.ServiceBus;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Access;
using EGov.Platform.Events;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Evidence;

/// <summary>Enters what happened to documents and deliveries into their chains of evidence.</summary>
internal sealed class RecordEvidence(EvidenceChains chains)
{
    [Function(nameof(RecordEvidence))]
    [Allow(Callers.Host)]
    public Task RunAsync(
        [ServiceBusTrigger("exchange-events", "exchange-evidence", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        return chains.CatchUpAsync(notice.Aggregate, notice.Sequence, cancellation);
    }
}
