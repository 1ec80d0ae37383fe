using EGov.Platform.Aggregates;

namespace EGov.Platform.Events;

/// <summary>Folds the events of aggregates into rows of views.</summary>
/// <typeparam name="TState">What the projection remembers of an aggregate between its events.</typeparam>
public interface IProjection<TState>
    where TState : class
{
    /// <summary>The projection's name; part of the ids of what it remembers.</summary>
    string Name { get; }

    /// <summary>The kind of aggregate that it follows.</summary>
    string Kind { get; }

    /// <summary>What is remembered after the event.</summary>
    TState? Fold(TState? state, string aggregate, EventRecord happened);

    /// <summary>The rows that the aggregate has in the views. Their keys never change during an aggregate's life.</summary>
    IEnumerable<ViewRow> RowsOf(TState state, long sequence);
}

/// <summary>A row of a view.</summary>
/// <param name="Partition">What the list is asked by.</param>
/// <param name="Id">Ordinal order is the list's order.</param>
/// <param name="Content">The document.</param>
public sealed record ViewRow(string Partition, string Id, ReadOnlyMemory<byte> Content);
