using EGov.Platform.Access;
using EGov.Platform.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Exchange.Dispatching;

/// <summary>Asks the recipients that one request names, some at a time, to give a document back. Each activity may run again.</summary>
internal sealed class RecallOrchestrator
{
    /// <summary>Each request has an instance of its own.</summary>
    internal static string InstanceId(string document, long sequence) => FormattableString.Invariant($"{document}-recall-{sequence}");

    [Function(nameof(RecallOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var request = context.GetInput<RecallBatch>()!;
        for (int? next = request.From; next is { } from;)
        {
            next = await context.CallActivityAsync<int?>(nameof(RecallActivities.AskRecipients), request with { From = from }, Retry.Patiently);
        }
    }
}

/// <summary>Some of those whom a request to give a document back names.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Sequence">The document's event that is the request: a later one has its own.</param>
/// <param name="From">The place of the first of them in the request's list.</param>
internal sealed record RecallBatch(string Document, long Sequence, int From);
