using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using EmbeddedFunctions.Telemetry;

namespace EmbeddedFunctions.Tests.ServiceBus.Client;

public sealed class MetricsTests
{
    [Fact]
    public async Task What_happens_to_messages_is_counted_by_entity()
    {
        var figures = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == HostTelemetry.SourceName && instrument.Name.StartsWith("servicebus.", StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag.Value is string entity && entity.StartsWith("counted", StringComparison.Ordinal))
                {
                    figures.AddOrUpdate($"{instrument.Name["servicebus.messages.".Length..]} {entity}", value, (_, sum) => sum + value);
                }
            }
        });
        listener.Start();
        await using (var bus = new BusHost(BusJson.Queue("counted", "\"MaxDeliveryCount\": 1")))
        {
            await bus.StartAsync();
            await bus.SendAsync("counted", "a", "b", "c");
            var receiver = bus.Receiver("counted");
            await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
            await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());

            Assert.Equal(
                (3, 2, 1, 1, 1, 1),
                (figures["sent counted"], figures["delivered counted"], figures["completed counted"], figures["dead_lettered counted"],
                    figures["active counted"], figures["active counted/$deadletterqueue"]));
        }

        Assert.Equal((0, 0), (figures["active counted"], figures["active counted/$deadletterqueue"]));
    }
}
