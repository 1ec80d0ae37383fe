using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Tests.ServiceBus.Trigger;

public sealed class TriggerParameterTests
{
    private static readonly List<object?> Given = [];

    [Theory]
    [InlineData(typeof(TakesText))]
    [InlineData(typeof(TakesBytes))]
    [InlineData(typeof(TakesData))]
    [InlineData(typeof(TakesOrder))]
    [InlineData(typeof(TakesMessage))]
    public async Task A_message_is_given_in_the_type_that_the_function_takes(Type function)
    {
        var given = await RunAsync(function, """{ "id": 7, "what": "phở" }""");

        Assert.Equal(new Order(7, "phở"), Read(given.Single()));
    }

    [Theory]
    [InlineData(typeof(TakesTexts))]
    [InlineData(typeof(TakesByteArrays))]
    [InlineData(typeof(TakesOrders))]
    [InlineData(typeof(TakesMessages))]
    public async Task A_batch_is_given_as_an_array(Type function)
    {
        var given = await RunAsync(function, """{ "Id": 1 }""", """{ "Id": 2 }""", """{ "Id": 3 }""");

        var numbers = given.Cast<Array>().SelectMany(batch => batch.Cast<object>()).Select(item => Read(item).Id);
        Assert.Equal([1, 2, 3], numbers.Order());
        Assert.True(given.Cast<Array>().All(batch => batch.Length <= 2), "host.json says two at most");
        Assert.Contains(given.Cast<Array>(), batch => batch.Length == 2);
    }

    [Fact]
    public async Task The_values_beside_the_message_are_given_by_name()
    {
        var given = await RunAsync(typeof(TakesNames), "a");

        Assert.Equal([1, "id-0", "blue", "id-0"], given);
    }

    [Fact]
    public async Task A_body_that_is_not_the_type_fails_the_delivery()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"MaxDeliveryCount\": 2"));
        await bus.StartAsync(typeof(TakesOrder));
        await bus.SendAsync("orders", "not json");
        await bus.Host.SettleAsync();

        Assert.Equal(2, (await bus.ReceiveAsync("orders", SubQueue.DeadLetter)).DeliveryCount - 1);
    }

    [Fact]
    public async Task Of_a_failed_batch_what_was_settled_stays_settled_and_the_rest_comes_again()
    {
        await using var bus = new BusHost(BusJson.Queue("orders", "\"MaxDeliveryCount\": 2"));
        var host = await bus.StartAsync(typeof(CompletesFirst));
        ServiceBusMessage[] three = [new("a"), new("b"), new("c")];
        await host.ServiceBus.CreateSender("orders").SendMessagesAsync(three);
        await host.SettleAsync();

        // Each failing delivery completes its first message; what is left after two deliveries is put aside.
        Assert.Equal(["c"], await bus.DrainAsync(bus.Receiver("orders", SubQueue.DeadLetter)));
    }

    private static async Task<List<object?>> RunAsync(Type function, params string[] bodies)
    {
        await using var bus = new BusHost(BusJson.Queue("orders")) { Settings = "\"maxMessageBatchSize\": 2" };
        var host = await bus.StartAsync(function);
        lock (Given)
        {
            Given.Clear();
        }

        await host.ServiceBus.CreateSender("orders").SendMessagesAsync(
            bodies.Select((body, index) => new ServiceBusMessage(body) { MessageId = $"id-{index}", Subject = "blue" }));
        await host.SettleAsync();
        Assert.Empty(bus.Broker.Queue("orders").Messages);
        return [.. Given];
    }

    private static Order Read(object? given) => given switch
    {
        Order order => order,
        string text => Parse(BinaryData.FromString(text)),
        byte[] bytes => Parse(BinaryData.FromBytes(bytes)),
        BinaryData data => Parse(data),
        ServiceBusReceivedMessage message => Parse(message.Body),
        _ => throw new InvalidOperationException($"{given} was given"),
    };

    private static Order Parse(BinaryData data) => data.ToObjectFromJson<Order>(JsonSerializerOptions.Web)!;

    internal sealed record Order(int Id, string? What);

    internal sealed class TakesText
    {
        [Function("TakesText")]
        public void Run([ServiceBusTrigger("orders")] string order) => Given.Add(order);
    }

    internal sealed class TakesBytes
    {
        [Function("TakesBytes")]
        public void Run([ServiceBusTrigger("orders")] byte[] order) => Given.Add(order);
    }

    internal sealed class TakesData
    {
        [Function("TakesData")]
        public void Run([ServiceBusTrigger("orders")] BinaryData order) => Given.Add(order);
    }

    internal sealed class TakesOrder
    {
        [Function("TakesOrder")]
        public void Run([ServiceBusTrigger("orders")] Order order) => Given.Add(order);
    }

    internal sealed class TakesMessage
    {
        [Function("TakesMessage")]
        public void Run([ServiceBusTrigger("%Queue%")] ServiceBusReceivedMessage order) => Given.Add(order);
    }

    internal sealed class TakesTexts
    {
        [Function("TakesTexts")]
        public void Run([ServiceBusTrigger("orders", IsBatched = true)] string[] orders) => Given.Add(orders);
    }

    internal sealed class TakesByteArrays
    {
        [Function("TakesByteArrays")]
        public void Run([ServiceBusTrigger("orders", IsBatched = true)] byte[][] orders) => Given.Add(orders);
    }

    internal sealed class TakesOrders
    {
        [Function("TakesOrders")]
        public void Run([ServiceBusTrigger("orders", IsBatched = true)] Order[] orders) => Given.Add(orders);
    }

    internal sealed class TakesMessages
    {
        [Function("TakesMessages")]
        public void Run([ServiceBusTrigger("orders", IsBatched = true)] ServiceBusReceivedMessage[] orders) => Given.Add(orders);
    }

    internal sealed class TakesNames
    {
        [Function("TakesNames")]
        public void Run([ServiceBusTrigger("orders")] string body, int deliveryCount, string messageId, string subject, FunctionContext context) =>
            Given.AddRange([deliveryCount, messageId, subject, context.BindingContext.BindingData["MessageId"]]);
    }

    internal sealed class CompletesFirst
    {
        [Function("CompletesFirst")]
        public async Task Run([ServiceBusTrigger("orders", IsBatched = true)] ServiceBusReceivedMessage[] orders, ServiceBusMessageActions actions)
        {
            await actions.CompleteMessageAsync(orders[0]);
            throw new InvalidOperationException("as told");
        }
    }
}
