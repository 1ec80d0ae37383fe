using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace Surface.Tests.Durable;

public class OptionsTests
{
    [Fact]
    public void Sub_orchestration_options_keep_the_rest_and_the_id_unless_given_another()
    {
        var options = new TaskOptions(new RetryPolicy(2, TimeSpan.FromSeconds(1))) { Version = "2" };

        var first = options.WithInstanceId("a");
        var second = new SubOrchestrationOptions((TaskOptions)first);
        var third = new SubOrchestrationOptions(first, "b");

        Assert.Equal(("a", "a", "b"), (first.InstanceId, second.InstanceId, third.InstanceId));
        Assert.Equal("2", (string)third.Version!.Value);
        Assert.Same(options.Retry, third.Retry);
        Assert.Throws<ArgumentNullException>(() => new SubOrchestrationOptions((TaskOptions)null!));
    }

    [Fact]
    public void Start_options_name_the_states_that_are_protected()
    {
        var options = new StartOrchestrationOptions("id") { Tags = new Dictionary<string, string> { ["k"] = "v" } };

        var protecting = options.WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);

        Assert.Null(options.DedupeStatuses);
        Assert.Equal(["Running", "Pending"], protecting.DedupeStatuses);
        Assert.Equal(("id", "v"), (protecting.InstanceId, protecting.Tags["k"]));
        Assert.Empty(new StartOrchestrationOptions().Tags);
        Assert.Equal(7, StartOrchestrationOptionsExtensions.ValidDedupeStatuses.Count);
    }

    [Fact]
    public void Defaults_are_those_of_the_packages()
    {
        Assert.True(new ContinueAsNewOptions().PreserveUnprocessedEvents);
        Assert.Equal(100, new OrchestrationQuery().PageSize);
        Assert.False(new PurgeInstanceOptions().Recursive);
        Assert.Throws<ArgumentException>(() => new PurgeResult(-1));
        Assert.Null(new PurgeResult(0).IsComplete);
    }

    [Fact]
    public void Data_is_json_with_fields_and_the_names_of_the_source()
    {
        var converter = JsonDataConverter.Default;

        Assert.Equal("""{"Amount":5,"Note":"n"}""", converter.Serialize(new Payment { Amount = 5, Note = "n" }));
        Assert.Equal("n", converter.Deserialize<Payment>("""{"Amount":5,"Note":"n"}""")!.Note);
        Assert.Null(converter.Serialize(null));
        Assert.Null(converter.Deserialize<int?>(null));
        Assert.Throws<NullReferenceException>(() => converter.Deserialize<int>(null));
        Assert.Equal("""{"amount":5}""", new JsonDataConverter(JsonSerializerOptions.Web).Serialize(new Payment { Amount = 5 }));
    }

    [Fact]
    public void An_orchestration_reads_its_data_only_when_that_was_fetched()
    {
        var bare = new OrchestrationMetadata("Pay", "1") { RuntimeStatus = OrchestrationRuntimeStatus.Running };
        var full = new OrchestrationMetadata("Pay", "1")
        {
            DataConverter = JsonDataConverter.Default,
            RuntimeStatus = OrchestrationRuntimeStatus.Terminated,
            SerializedInput = "5",
            SerializedOutput = new string('x', 51),
        };

        Assert.Throws<InvalidOperationException>(() => bare.ReadInputAs<int>());
        Assert.Equal(5, full.ReadInputAs<int>());
        Assert.Null(full.ReadCustomStatusAs<string>());
        Assert.True(bare.IsRunning);
        Assert.True(full.IsCompleted);
        Assert.EndsWith($", Input: '5', Output: '{new string('x', 50)}...']", full.ToString(), StringComparison.Ordinal);
    }

    private sealed class Payment
    {
        public string? Note;

        public int Amount { get; set; }
    }
}
