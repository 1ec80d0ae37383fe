using EmbeddedFunctions.ServiceBus.Topology;

namespace EmbeddedFunctions.Fuzz.Tests.Configuration;

/// <summary>Configurations that once came through as another exception or as two lines.</summary>
public sealed class RefusedConfigurationTests
{
    [Theory]
    [InlineData("""{ "Name": "\ud800" }""", "servicebus.json is not valid JSON: ")]
    [InlineData("""{ "\udc00": 1 }""", "servicebus.json is not valid JSON: ")]
    [InlineData("""{ "Name": "orders", "Name": "orders" }""", "servicebus.json is not valid JSON: ")]
    [InlineData("""{ "Name": "two\nlines", "Properties": 1 }""", "servicebus.json, queue 'two lines': the name must be")]
    [InlineData(
        """{ "Name": "orders", "Properties": { "RequiresDuplicateDetection": true, "DuplicateDetectionHistoryTimeWindow": "P10675199D" } }""",
        "servicebus.json, queue 'orders': DuplicateDetectionHistoryTimeWindow must not be longer than seven days.")]
    public void A_queue_that_cannot_be_read_is_refused_in_one_line(string queue, string reason)
    {
        var json = $$"""{ "UserConfig": { "Namespaces": [ { "Name": "n", "Queues": [ {{queue}} ] } ] } }""";
        var refusal = Assert.Throws<HostStartException>(() => TopologyReader.ReadAll([Samples.App(serviceBusJson: json)]));

        Assert.StartsWith($"App 'sample'{(reason.StartsWith("servicebus.json,", StringComparison.Ordinal) ? "," : ":")} {reason}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
