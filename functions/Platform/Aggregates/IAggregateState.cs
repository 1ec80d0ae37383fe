using System.Text.Json.Nodes;

namespace EGov.Platform.Aggregates;

/// <summary>The state of one kind of aggregate, which is nothing but its events, folded.</summary>
/// <typeparam name="TState">The state itself.</typeparam>
/// <typeparam name="TEvent">The base of its events.</typeparam>
public interface IAggregateState<TState, TEvent>
    where TState : class, IAggregateState<TState, TEvent>
    where TEvent : class, IDomainEvent
{
    /// <summary>The kind's name; ids of its aggregates start with it and a hyphen.</summary>
    static abstract string Kind { get; }

    /// <summary>The number of the state's present shape; counted up when what is stored can no longer be read as it is.</summary>
    static virtual int Schema => 1;

    /// <summary>The state after the event.</summary>
    /// <param name="state">The state before; null before the first event.</param>
    /// <param name="happened">The event.</param>
    static abstract TState Fold(TState? state, TEvent happened);

    /// <summary>A stored state in the next shape.</summary>
    /// <param name="state">The state as JSON.</param>
    /// <param name="schema">Its shape; the result is of the shape after it.</param>
    static virtual JsonObject Upgrade(JsonObject state, int schema) =>
        throw new NotSupportedException($"A {TState.Kind} of schema {schema} cannot be upgraded.");
}
