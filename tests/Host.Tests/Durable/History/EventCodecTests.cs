using EmbeddedFunctions.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace EmbeddedFunctions.Tests.Durable.History;

public sealed class EventCodecTests
{
    private static readonly TaskFailureDetails Failure = new("A.B", "broken", "at here", new TaskFailureDetails("C", "inner", null, null, null), null);

    public static TheoryData<string> Kinds => [.. Examples.Keys];

    private static Dictionary<string, HistoryEvent> Examples { get; } = new HistoryEvent[]
    {
        new TurnStarted(new DateTime(2026, 1, 5, 1, 2, 3, DateTimeKind.Utc).AddTicks(4)),
        new ActivityScheduled(3, "Pay"),
        new SubOrchestrationScheduled(4, "Child", "child-1"),
        new TimerCreated(5, DateTime.MaxValue.ToUniversalTime()),
        new EventSent(6, "approved", "other"),
        new ActivityCompleted(7, null),
        new ActivityFailed(300, Failure),
        new SubOrchestrationCompleted(9, "\"giấy phép lái xe\""),
        new SubOrchestrationFailed(10, Failure),
        new TimerFired(int.MaxValue),
        new EventRaised("changed", "17"),
        new Suspended(null),
        new Resumed("back"),
        new Terminated("{}", Recursive: true),
        new OrchestrationEnded(OrchestrationRuntimeStatus.Failed, null, Failure),
        new OrchestrationEnded(OrchestrationRuntimeStatus.Completed, string.Empty, null),
    }.Select(static (example, number) => (example, number)).ToDictionary(static each => $"{each.number} {each.example.GetType().Name}", static each => each.example);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_event_comes_back_as_it_was(string kind)
    {
        var written = Examples[kind];

        Assert.Equal(written, EventCodec.DecodeOne(EventCodec.Encode(written)));
    }

    [Fact]
    public void A_start_comes_back_with_its_caller_tags_and_trace()
    {
        var written = new OrchestrationStarted("Order", "1.0", "{}")
        {
            Parent = new ParentOrchestrationInstance("Caller", "caller-1"),
            Tags = new Dictionary<string, string> { ["agency"] = "G01" },
            Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        };

        var read = (OrchestrationStarted)EventCodec.DecodeOne(EventCodec.Encode(written));

        Assert.Equal(written with { Tags = read.Tags, Parent = read.Parent }, read);
        Assert.Equal(("Caller", "caller-1", "G01"), (read.Parent!.Name.Name, read.Parent.InstanceId, read.Tags["agency"]));
    }

    [Fact]
    public void Many_events_keep_their_order()
    {
        var written = Examples.Values.ToList();
        var read = new List<HistoryEvent>();

        EventCodec.Decode(EventCodec.Encode(written), read);

        Assert.Equal(written, read);
    }

    [Fact]
    public void A_history_of_a_later_format_is_refused_not_misread()
    {
        var bytes = EventCodec.Encode(new TimerFired(1));
        bytes[0]++;

        Assert.Throws<InvalidDataException>(() => EventCodec.DecodeOne(bytes));
    }
}
