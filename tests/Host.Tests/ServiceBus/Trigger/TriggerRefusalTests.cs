using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Tests.ServiceBus.Trigger;

public sealed class TriggerRefusalTests
{
    [Theory]
    [InlineData(typeof(OnOrders), "steps", "", "OnOrders", "'orders' is not declared in any app's servicebus.json.")]
    [InlineData(typeof(OnOrders), "orders", "\"RequiresSession\": true", "OnOrders", "'orders' has RequiresSession, but IsSessionsEnabled is not set.")]
    [InlineData(typeof(OnSteps), "steps", "", "OnSteps", "IsSessionsEnabled is set, but 'steps' has no RequiresSession.")]
    [InlineData(typeof(OnOrders), "orders", "\"ForwardTo\": \"others\"", "OnOrders", "'orders' forwards to 'others', so nothing can be received from it.")]
    [InlineData(typeof(OnTopic), "orders", "", "OnTopic", "'events/Subscriptions/all' is not declared in any app's servicebus.json.")]
    [InlineData(typeof(BatchOfOne), "orders", "", "BatchOfOne", "IsBatched needs an array, but 'order' is of type String.")]
    [InlineData(typeof(BatchOfBytes), "orders", "", "BatchOfBytes", "IsBatched needs an array, but 'order' is of type Byte[].")]
    [InlineData(typeof(ArrayOfOne), "orders", "", "ArrayOfOne", "'orders' takes several messages, but the trigger does not say IsBatched = true.")]
    [InlineData(typeof(NamesSetting), "orders", "", "NamesSetting", "'%Missing%' names the setting 'Missing', which the app does not have.")]
    public async Task A_trigger_that_does_not_fit_stops_the_start_with_one_line(Type function, string queue, string properties, string name, string reason)
    {
        await using var bus = new BusHost(BusJson.Queue(queue, properties) + "," + BusJson.Queue("others"));
        var failure = await Assert.ThrowsAsync<HostStartException>(() => bus.StartAsync(function));

        Assert.Equal($"App 'bus', function '{name}': {reason}", failure.Message);
    }

    internal sealed class OnTopic
    {
        [Function("OnTopic")]
        public void Run([ServiceBusTrigger("events", "all")] string order) => _ = order;
    }

    internal sealed class BatchOfOne
    {
        [Function("BatchOfOne")]
        public void Run([ServiceBusTrigger("orders", IsBatched = true)] string order) => _ = order;
    }

    internal sealed class BatchOfBytes
    {
        [Function("BatchOfBytes")]
        public void Run([ServiceBusTrigger("orders", IsBatched = true)] byte[] order) => _ = order;
    }

    internal sealed class ArrayOfOne
    {
        [Function("ArrayOfOne")]
        public void Run([ServiceBusTrigger("orders")] ServiceBusReceivedMessage[] orders) => _ = orders;
    }

    internal sealed class NamesSetting
    {
        [Function("NamesSetting")]
        public void Run([ServiceBusTrigger("%Missing%")] string order) => _ = order;
    }
}
