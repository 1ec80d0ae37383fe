using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Platform.Tests.Events;

/// <summary>The smallest aggregate there is: it counts.</summary>
public sealed record Counter(int Total) : IAggregateState<Counter, CounterEvent>
{
    public static string Kind => "counter";

    public static Counter Fold(Counter? state, CounterEvent happened) => new((state?.Total ?? 0) + ((Counted)happened).Step);

    /// <summary>Counts with a note that only the event keeps.</summary>
    public Result<IReadOnlyList<CounterEvent>> Count(string note) =>
        new CounterEvent[] { new Counted(DateTimeOffset.UnixEpoch, "test", 1, note) };

    public Result<IReadOnlyList<CounterEvent>> Count(int step) =>
        step == 0 ? Array.Empty<CounterEvent>() : new CounterEvent[] { new Counted(DateTimeOffset.UnixEpoch, "test", step) };
}

public abstract record CounterEvent(DateTimeOffset At, string By) : IDomainEvent;

[EventType("test.counted.v1", Private = ["by"])]
public sealed record Counted(DateTimeOffset At, string By, int Step, string? Note = null) : CounterEvent(At, By);
