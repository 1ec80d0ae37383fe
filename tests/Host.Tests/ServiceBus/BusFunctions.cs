using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Tests.ServiceBus;

internal sealed class OnOrders(Handler handler)
{
    [Function("OnOrders")]
    public Task Run([ServiceBusTrigger("orders")] ServiceBusReceivedMessage message, FunctionContext context, ServiceBusMessageActions actions) =>
        handler.RunAsync(new Handled(message, context, actions));
}

internal sealed class OnOrdersByHand(Handler handler)
{
    [Function("OnOrdersByHand")]
    public Task Run(
        [ServiceBusTrigger("orders", AutoCompleteMessages = false)] ServiceBusReceivedMessage message, FunctionContext context, ServiceBusMessageActions actions) =>
        handler.RunAsync(new Handled(message, context, actions));
}

internal sealed class OnOrdersToo(Handler handler)
{
    [Function("OnOrdersToo")]
    public Task Run([ServiceBusTrigger("orders")] ServiceBusReceivedMessage message, FunctionContext context, ServiceBusMessageActions actions) =>
        handler.RunAsync(new Handled(message, context, actions));
}

internal sealed class OnSteps(Handler handler)
{
    [Function("OnSteps")]
    public Task Run(
        [ServiceBusTrigger("steps", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        FunctionContext context,
        ServiceBusMessageActions actions,
        ServiceBusSessionMessageActions session) =>
        handler.RunAsync(new Handled(message, context, actions, session));
}

internal sealed class OnStepsByHand(Handler handler)
{
    [Function("OnStepsByHand")]
    public Task Run(
        [ServiceBusTrigger("steps", IsSessionsEnabled = true, AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        FunctionContext context,
        ServiceBusMessageActions actions,
        ServiceBusSessionMessageActions session) =>
        handler.RunAsync(new Handled(message, context, actions, session));
}
