using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EGov.Exchange.Dispatching;

/// <summary>Asks the recipients of a document, some at a time, to give it back. Each activity may run again.</summary>
internal sealed class RecallOrchestrator
{
    private static readonly TaskOptions Patiently = TaskOptions.FromRetryPolicy(
        new RetryPolicy(int.MaxValue, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    /// <summary>Each request has an instance of its own.</summary>
    internal static string InstanceId(string document, long sequence) => FormattableString.Invariant($"{document}-recall-{sequence}");

    [Function(nameof(RecallOrchestrator))]
    [Allow(Callers.Host)]
    public async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var document = context.GetInput<string>()!;
        for (int? next = 0; next is { } from;)
        {
            next = await context.CallActivityAsync<int?>(nameof(RecallActivities.AskRecipients), new DispatchBatch(document, from), Patiently);
        }
    }
}
