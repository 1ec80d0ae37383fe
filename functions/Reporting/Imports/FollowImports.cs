using Azure.Messaging.ServiceBus;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace EGov.Reporting.Imports;

/// <summary>Starts the orchestration of an import that came.</summary>
internal sealed class FollowImports(AggregateStore<Import, ImportEvent> imports)
{
    [Function(nameof(FollowImports))]
    [Allow(Callers.Host)]
    public async Task RunAsync(
        [ServiceBusTrigger("reporting-events", "reporting-imports", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var notice = CloudEventMessages.Read(message);
        if (!await client.WakeAsync(notice.Aggregate, notice.Sequence, cancellation)
            && await imports.FindAsync(notice.Aggregate, cancellation) is { State.Stage: not (ImportStage.Done or ImportStage.Refused) })
        {
            await client.StartOnceAsync(nameof(ImportOrchestrator), notice.Aggregate, new ImportWay(notice.Aggregate), cancellation);
        }
    }
}
