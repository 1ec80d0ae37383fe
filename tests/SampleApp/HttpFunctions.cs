using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;

namespace SampleApp;

/// <summary>The app's HTTP doors.</summary>
internal sealed class HttpFunctions(SampleSettings settings, ServiceBusClient bus)
{
    [Function("Hello")]
    public ContentHttpResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello/{name}")] HttpRequest request, string name) =>
        TypedResults.Text($"{settings.Greeting} {name}");

    [Function("PlaceOrder")]
    public async Task<Accepted<Order>> PlaceOrder(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orders")] HttpRequest request,
        [FromBody] Order order,
        CancellationToken cancellation)
    {
        var message = new ServiceBusMessage(BinaryData.FromObjectAsJson(order)) { MessageId = order.Id };
        await bus.CreateSender("orders").SendMessageAsync(message, cancellation);
        return TypedResults.Accepted($"/api/orders/{order.Id}", order);
    }

    [Function("OrderStatus")]
    public async Task<Results<Ok<string>, NotFound>> OrderStatus(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "orders/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string id,
        CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync($"order-{id}", cancellation);
        return instance is null ? TypedResults.NotFound() : TypedResults.Ok(instance.RuntimeStatus.ToString());
    }

    [Function("ApproveOrder")]
    public async Task<Accepted> ApproveOrder(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orders/{id}/approval")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string id,
        CancellationToken cancellation)
    {
        await client.RaiseEventAsync($"order-{id}", "Approved", true, cancellation);
        return TypedResults.Accepted($"/api/orders/{id}");
    }
}

/// <summary>An order.</summary>
/// <param name="Id">Chosen by the customer.</param>
/// <param name="Item">What is wanted.</param>
/// <param name="Quantity">How many.</param>
public sealed record Order(string Id, string Item, int Quantity);
