using EmbeddedFunctions.Tests.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace EmbeddedFunctions.Fuzz.Tests.Durable;

/// <summary>Does what a plan says.</summary>
internal sealed class PlanFunctions(Journal journal)
{
    private static readonly TaskOptions Retried = TaskOptions.FromRetryPolicy(new RetryPolicy(Plan.Attempts, TimeSpan.FromSeconds(3), 2));

    [Function(nameof(Root))]
    public static Task<string> Root([OrchestrationTrigger] TaskOrchestrationContext context) => PlayAsync(context, context.GetInput<Plan>()!);

    [Function(nameof(Part))]
    public static async Task<string> Part([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var plan = context.GetInput<Plan>()!;
        var outcomes = new List<string>();
        foreach (var part in plan.Parts)
        {
            outcomes.Add(await PlayAsync(context, part));
        }

        return plan.Kind == Kind.Broken ? throw new InvalidOperationException("as planned") : $"<{string.Join(' ', outcomes)}>";
    }

    [Function(nameof(Work))]
    public static string Work([ActivityTrigger] int number) => $"{number}";

    [Function(nameof(Try))]
    public string Try([ActivityTrigger] Plan plan)
    {
        journal.Add(plan.Name);
        return plan.Number < Plan.Attempts && journal.Count(plan.Name) > plan.Number ? $"tried {plan.Name}" : throw new InvalidOperationException("as planned");
    }

    private static async Task<string> PlayAsync(TaskOrchestrationContext context, Plan plan)
    {
        switch (plan.Kind)
        {
            case Kind.Work:
                return await context.CallActivityAsync<string>(nameof(Work), plan.Number);
            case Kind.Flaky:
                return await TryAsync(context, plan);
            case Kind.Sleep:
                await context.CreateTimer(TimeSpan.FromSeconds(plan.Number * 7), CancellationToken.None);
                return "slept";
            case Kind.Hear:
                return $"heard {await context.WaitForExternalEvent<string>(plan.Name)}";
            case Kind.Miss:
                return await MissAsync(context, plan);
            case Kind.InOrder:
                var outcomes = new List<string>();
                foreach (var part in plan.Parts)
                {
                    outcomes.Add(await PlayAsync(context, part));
                }

                return $"[{string.Join(' ', outcomes)}]";
            case Kind.AtOnce:
                return $"{{{string.Join(' ', await Task.WhenAll(plan.Parts.Select(part => PlayAsync(context, part))))}}}";
            default:
                return await ChildAsync(context, plan);
        }
    }

    private static async Task<string> TryAsync(TaskOrchestrationContext context, Plan plan)
    {
        try
        {
            return await context.CallActivityAsync<string>(nameof(Try), plan, Retried);
        }
        catch (TaskFailedException)
        {
            return $"gave up {plan.Name}";
        }
    }

    private static async Task<string> MissAsync(TaskOrchestrationContext context, Plan plan)
    {
        try
        {
            return await context.WaitForExternalEvent<string>($"never {plan.Name}", TimeSpan.FromSeconds(1 + plan.Number));
        }
        catch (TaskCanceledException)
        {
            return "missed";
        }
    }

    private static async Task<string> ChildAsync(TaskOrchestrationContext context, Plan plan)
    {
        try
        {
            return await context.CallSubOrchestratorAsync<string>(nameof(Part), plan, new SubOrchestrationOptions(instanceId: Plan.InstanceOf(plan.Name)));
        }
        catch (TaskFailedException)
        {
            return $"broken {plan.Name}";
        }
    }
}
