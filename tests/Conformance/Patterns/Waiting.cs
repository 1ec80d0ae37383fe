using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Conformance.Patterns;

/// <summary>Async HTTP, monitor and human interaction: orchestrations that wait.</summary>
internal sealed class Waiting(TimeProvider clock)
{
    /// <summary>What stands behind an asynchronous HTTP API: the caller polls the status.</summary>
    [Function("ReportsProgress")]
    public static async Task<string> ReportsProgress([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        context.SetCustomStatus("accepted");
        await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
        context.SetCustomStatus("working");
        await context.WaitForExternalEvent<object>("finish");
        context.SetCustomStatus("finished");
        return "done";
    }

    [Function("Monitors")]
    public static async Task<string> Monitors([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var ready = context.CurrentUtcDateTime + context.GetInput<TimeSpan>();
        var expiry = context.CurrentUtcDateTime.AddSeconds(4);
        while (context.CurrentUtcDateTime < expiry)
        {
            if (await context.CallActivityAsync<bool>("IsReady", ready))
            {
                return "ready";
            }

            await context.CreateTimer(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }

        return "gave up";
    }

    [Function("IsReady")]
    public bool IsReady([ActivityTrigger] DateTime time) => clock.GetUtcNow() >= time;

    [Function("AsksForApproval")]
    public static async Task<string> AsksForApproval([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            var approved = await context.WaitForExternalEvent<bool>("Approval", context.GetInput<TimeSpan>());
            return await context.CallActivityAsync<string>("Append", new Chaining.Pair("approved ", approved ? "yes" : "no"));
        }
        catch (OperationCanceledException)
        {
            return await context.CallActivityAsync<string>("Append", new Chaining.Pair("escalated", "!"));
        }
    }

    [Function("CollectsInOrder")]
    public static async Task<string> CollectsInOrder([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        // A caller that was lost may send a number twice; the sequence tells.
        var last = 0;
        while (last < context.GetInput<int>())
        {
            var number = await context.WaitForExternalEvent<int>("number");
            last = number > last ? number == last + 1 ? number : throw new InvalidOperationException($"{number} after {last}") : last;
        }

        return $"1 to {last}";
    }

    [Function("Forwards")]
    public static void Forwards([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (var number = 1; number <= 3; number++)
        {
            context.SendEvent(context.GetInput<string>()!, "number", number);
        }
    }

    [Function("WaitsForEver")]
    public static Task<string> WaitsForEver([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("never");
}
