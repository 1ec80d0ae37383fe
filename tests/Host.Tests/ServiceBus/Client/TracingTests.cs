using System.Diagnostics;
using EmbeddedFunctions.Telemetry;

namespace EmbeddedFunctions.Tests.ServiceBus.Client;

public sealed class TracingTests
{
    [Fact]
    public async Task The_senders_span_is_the_ancestor_of_the_functions_span()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is HostTelemetry.SourceName or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("test");
        await using var bus = new BusHost(BusJson.Queue("orders"));
        await bus.StartAsync(typeof(OnOrders));
        ActivityTraceId inFunction = default;
        bus.Handler.Do = _ =>
        {
            inFunction = Activity.Current!.TraceId;
            return Task.CompletedTask;
        };
        ActivityTraceId sent;
        using (var span = source.StartActivity("request"))
        {
            sent = span!.TraceId;
            await bus.SendAsync("orders", "a");
        }

        await bus.Host.SettleAsync();

        Assert.Equal(sent, inFunction);
        var properties = bus.Handler.Seen.Single().Message.ApplicationProperties;
        Assert.Contains(sent.ToString(), (string)properties["Diagnostic-Id"], StringComparison.Ordinal);
        Assert.Equal(properties["Diagnostic-Id"], properties["traceparent"]);
    }
}
