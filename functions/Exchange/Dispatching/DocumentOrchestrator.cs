using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Exchange.Dispatching;

/// <summary>
/// Brings an accepted document to its recipients: each gets a delivery of its own, whose orchestration is started by its first event, some at a
/// time; then does to other documents what the packet asks for. Each activity may run again.
/// </summary>
internal sealed class DocumentOrchestrator
{
    /// <summary>So many deliveries are opened by one activity.</summary>
    internal const int Batch = 50;

    [Function(nameof(DocumentOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var document = context.GetInput<string>()!;
        for (int? next = 0; next is { } from;)
        {
            next = await context.CallActivityAsync<int?>(nameof(DispatchActivities.OpenDeliveries), new DispatchBatch(document, from), Retry.Patiently);
        }

        await context.CallActivityAsync(nameof(DispatchActivities.EndDispatch), document, Retry.Patiently);
    }
}

/// <summary>Some of a document's recipients.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="From">The place of the first of them in the document's list.</param>
internal sealed record DispatchBatch(string Document, int From);
