using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Conformance.Patterns;

/// <summary>Sub-orchestrations, eternal orchestrations and versions.</summary>
internal sealed class Composing
{
    [Function("CallsChildren")]
    public static async Task<string> CallsChildren([OrchestrationTrigger] TaskOrchestrationContext context) => string.Join(' ', await Task.WhenAll(
        Enumerable.Range(1, 3).Select(number => context.CallSubOrchestratorAsync<string>(
            "Child", $"{number}", new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-{number}")))));

    [Function("Child")]
    public static async Task<string> Child([OrchestrationTrigger] TaskOrchestrationContext context) => await context.CallActivityAsync<string>(
        "Append", new Chaining.Pair($"{context.Parent!.Name}/", context.GetInput<string>()!));

    [Function("CallsFailingChild")]
    public static Task CallsFailingChild([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync("FailsItself");

    [Function("RetriesChild")]
    public static Task<string> RetriesChild([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync<string>(
        "NeedsTime",
        context.CurrentUtcDateTime.AddSeconds(1),
        new SubOrchestrationOptions(
            TaskRetryOptions.FromRetryPolicy(new RetryPolicy(20, TimeSpan.FromMilliseconds(300))), $"{context.InstanceId}-child"));

    [Function("NeedsTime")]
    public static Task<string> NeedsTime([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>("WorksFrom", context.GetInput<DateTime>());

    [Function("CallsPatientChild")]
    public static Task<string> CallsPatientChild([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync<string>(
        "WaitsForEver", options: new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-child"));

    [Function("CountsUp")]
    public static async Task<int> CountsUp([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var count = context.GetInput<int>();
        if (count < 5)
        {
            await context.CallActivityAsync<int>("Square", count);
            context.ContinueAsNew(count + 1);
        }

        return count;
    }

    [Function("TellsFive")]
    public static Task<int> TellsFive([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallSubOrchestratorAsync<int>("CountsUp", 5);

    /// <summary>Takes one event a generation; those that wait go over to the next.</summary>
    [Function("AddsUp")]
    public static async Task<string> AddsUp([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var last = context.GetInput<int>();
        if (last == 4)
        {
            return "all four";
        }

        var number = await context.WaitForExternalEvent<int>("number");
        context.ContinueAsNew(number == last + 1 ? number : last);
        return "not yet";
    }

    [Function("TellsVersion")]
    public static string TellsVersion([OrchestrationTrigger] TaskOrchestrationContext context) =>
        $"{context.Version}, after 1.5: {context.CompareVersionTo("1.5") > 0}";
}
