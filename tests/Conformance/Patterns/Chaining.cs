using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Conformance.Patterns;

/// <summary>Function chaining, fan-out and fan-in.</summary>
internal sealed class Chaining
{
    [Function("ChainsThree")]
    public static async Task<string> ChainsThree([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var text = context.GetInput<string>()!;
        text = await context.CallActivityAsync<string>("Append", new Pair(text, "b"));
        text = await context.CallActivityAsync<string>("Append", new Pair(text, "c"));
        return await context.CallActivityAsync<string>("Append", new Pair(text, "d"));
    }

    [Function("Append")]
    public static string Append([ActivityTrigger] Pair pair) => pair.Left + pair.Right;

    [Function("FansOutAndIn")]
    public static async Task<int> FansOutAndIn([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var numbers = await context.CallActivityAsync<int[]>("ListNumbers", context.GetInput<int>());
        var squares = await Task.WhenAll(numbers.Select(number => context.CallActivityAsync<int>("Square", number)));
        return squares.Sum();
    }

    [Function("ListNumbers")]
    public static int[] ListNumbers([ActivityTrigger] int count) => [.. Enumerable.Range(1, count)];

    [Function("Square")]
    public static int Square([ActivityTrigger] int number) => number * number;

    [Function("TakesTheFirst")]
    public static async Task<string> TakesTheFirst([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using var stop = new CancellationTokenSource();
        var slow = context.CreateTimer(TimeSpan.FromDays(3), stop.Token);
        var quick = context.CallActivityAsync<string>("Append", new Pair("first", "!"));
        var winner = await Task.WhenAny(slow, quick);
        stop.Cancel();
        return winner == quick ? await quick : "too slow";
    }

    [Function("TellsTime")]
    public static DateTime TellsTime([OrchestrationTrigger] TaskOrchestrationContext context) => context.CurrentUtcDateTime;

    internal sealed record Pair(string Left, string Right);
}
