using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace SampleApp;

/// <summary>Fulfils an order: reserve, wait for the approval at most three days, ship or cancel.</summary>
internal sealed class FulfilOrder(Journal journal)
{
    private static readonly TaskOptions Retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1), 2));

    [Function(nameof(FulfilOrder))]
    public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.GetInput<Order>()!;
        var reserved = await context.CallActivityAsync<int>(nameof(Reserve), order, Retry);
        if (reserved > 10)
        {
            context.SetCustomStatus("waits for approval");
            try
            {
                await context.WaitForExternalEvent<bool>("Approved", TimeSpan.FromDays(3));
            }
            catch (TaskCanceledException)
            {
                return "cancelled";
            }
        }

        return await context.CallSubOrchestratorAsync<string>(nameof(Deliver), order);
    }

    [Function(nameof(Deliver))]
    public static async Task<string> Deliver([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.GetInput<Order>()!;
        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        return await context.CallActivityAsync<string>(nameof(HandOver), order);
    }

    [Function(nameof(Reserve))]
    public int Reserve([ActivityTrigger] Order order)
    {
        journal.Write($"reserve {order.Item}");
        return order.Quantity;
    }

    [Function(nameof(HandOver))]
    public string HandOver([ActivityTrigger] Order order)
    {
        journal.Write($"hand over {order.Item}");
        return $"delivered {order.Quantity} {order.Item}";
    }
}
