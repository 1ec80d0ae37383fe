using System.Reflection;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using EmbeddedFunctions.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.ServiceBus.Trigger;

/// <summary>How the parameters of a Service Bus function are filled.</summary>
internal static class TriggerParameters
{
    /// <summary>Reads names in any case, as a serializer for the web does.</summary>
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    internal static Func<InvocationContext, object?>? For(FunctionEntry function, ParameterInfo parameter)
    {
        if (parameter == function.TriggerParameter)
        {
            TriggerReader.CheckParameter(function, parameter);
            return ((ServiceBusTriggerAttribute)function.Trigger).IsBatched
                ? Batch(parameter.ParameterType.GetElementType()!)
                : Single(parameter.ParameterType);
        }

        if (parameter.ParameterType == typeof(ServiceBusMessageActions))
        {
            return static context => DeliveryOf(context).MessageActions;
        }

        return parameter.ParameterType == typeof(ServiceBusSessionMessageActions)
            ? context => DeliveryOf(context).SessionActions
                ?? throw new InvalidOperationException($"{function} has no sessions, so it gets no {nameof(ServiceBusSessionMessageActions)}.")
            : MessageData.For(parameter);
    }

    private static Delivery DeliveryOf(InvocationContext context) => (Delivery)context.TriggerValue!;

    private static Func<InvocationContext, object?> Single(Type type)
    {
        var convert = Converter(type);
        return context => convert(DeliveryOf(context), 0);
    }

    private static Func<InvocationContext, object?> Batch(Type type)
    {
        var convert = Converter(type);
        return context =>
        {
            var delivery = DeliveryOf(context);
            var all = Array.CreateInstance(type, delivery.Count);
            for (var index = 0; index < delivery.Count; index++)
            {
                all.SetValue(convert(delivery, index), index);
            }

            return all;
        };
    }

    private static Func<Delivery, int, object?> Converter(Type type) => type switch
    {
        _ when type == typeof(ServiceBusReceivedMessage) => static (delivery, index) => delivery.Received(index),
        _ when type == typeof(string) => static (delivery, index) => System.Text.Encoding.UTF8.GetString(delivery.Body(index)),
        _ when type == typeof(BinaryData) => static (delivery, index) => BinaryData.FromBytes(delivery.Body(index)),
        _ when type == typeof(byte[]) => static (delivery, index) => delivery.Body(index).ToArray(),
        _ => (delivery, index) => JsonSerializer.Deserialize(delivery.Body(index), type, Json),
    };
}
