using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SampleApp;

/// <summary>The app's queues and topics.</summary>
internal sealed class MessageFunctions(Journal journal)
{
    [Function("ReceiveOrder")]
    public async Task ReceiveOrder(
        [ServiceBusTrigger("orders", Connection = "ServiceBus")] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var order = message.Body.ToObjectFromJson<Order>()!;
        var options = new StartOrchestrationOptions($"order-{order.Id}").WithDedupeStatuses(
            [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
        await client.ScheduleNewOrchestrationInstanceAsync("FulfilOrder", order, options, cancellation);
    }

    [Function("TakeStep")]
    public async Task TakeStep(
        [ServiceBusTrigger("steps", Connection = "ServiceBus", IsSessionsEnabled = true, AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        ServiceBusSessionMessageActions session,
        CancellationToken cancellation)
    {
        var before = await session.GetSessionStateAsync(cancellation);
        await session.SetSessionStateAsync(BinaryData.FromString($"{before}{message.Body}"), cancellation);
        journal.Write($"step {message.SessionId} {message.Body}");
        await actions.CompleteMessageAsync(message, cancellation);
    }

    [Function("TakeBulk")]
    public void TakeBulk([ServiceBusTrigger("bulk", Connection = "ServiceBus", IsBatched = true)] string[] items) =>
        journal.Write($"bulk {items.Length}");

    [Function("Ship")]
    public void Ship([ServiceBusTrigger("order-events", "shipping", Connection = "ServiceBus")] string order) =>
        journal.Write($"ship {order}");
}
