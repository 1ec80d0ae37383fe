using System.Diagnostics.Metrics;
using EmbeddedFunctions.ServiceBus.Queues;
using EmbeddedFunctions.Telemetry;

namespace EmbeddedFunctions.ServiceBus;

/// <summary>The bus's figures, each by entity.</summary>
internal static class BusMetrics
{
    internal static readonly Counter<long> Sent =
        HostTelemetry.Meter.CreateCounter<long>("servicebus.messages.sent", "{message}", "Messages that came to an entity.");

    internal static readonly Counter<long> Delivered =
        HostTelemetry.Meter.CreateCounter<long>("servicebus.messages.delivered", "{message}", "Deliveries, repeated ones included.");

    internal static readonly Counter<long> Completed =
        HostTelemetry.Meter.CreateCounter<long>("servicebus.messages.completed", "{message}", "Messages that were handled.");

    internal static readonly Counter<long> DeadLettered =
        HostTelemetry.Meter.CreateCounter<long>("servicebus.messages.dead_lettered", "{message}", "Messages that were put aside.");

    internal static readonly UpDownCounter<long> Active =
        HostTelemetry.Meter.CreateUpDownCounter<long>("servicebus.messages.active", "{message}", "Messages that an entity holds.");

    internal static KeyValuePair<string, object?> Of(Entity entity) => new("messaging.destination.name", entity.Path);
}
