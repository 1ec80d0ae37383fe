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

    /// <summary>
    /// Whether most aggregates never have a row, and those that have one keep it: then nothing is remembered of the others, which are folded from
    /// their beginning when more happens.
    /// </summary>
    bool IsSparse => false;

    /// <summary>What is remembered after the event.</summary>
    TState? Fold(TState? state, string aggregate, EventRecord happened);

    /// <summary>
    /// The rows that the aggregate has in the views, each with the <paramref name="sequence"/> in its content. A row that the aggregate had
    /// before its last event and has no more is deleted.
    /// </summary>
    IEnumerable<ViewRow> RowsOf(TState state, long sequence);

    /// <summary>
    /// The rows that the events themselves have, for views such as timelines that keep a row per event. They are written once and never
    /// change, so their keys hold the event's sequence.
    /// </summary>
    /// <param name="state">What is remembered after the last of them.</param>
    /// <param name="fresh">The events that were applied now, in order.</param>
    IEnumerable<ViewRow> RowsOfEvents(TState state, IReadOnlyList<EventRecord> fresh) => [];

    /// <summary>What the aggregate adds to sums over many aggregates. A share that it once had it keeps, with nothing in it at last.</summary>
    IEnumerable<ViewShare> SharesOf(TState state) => [];
}

/// <summary>A row of a view.</summary>
/// <param name="Partition">What the list is asked by.</param>
/// <param name="Id">Ordinal order is the list's order.</param>
/// <param name="ContentIn">
/// Makes the document, with <c>id</c>, <c>partitionKey</c> and <c>sequence</c>, for the partition in which its generation stands. Asked only of
/// rows that are written.
/// </param>
public sealed record ViewRow(string Partition, string Id, Func<string, ReadOnlyMemory<byte>> ContentIn)
{
    internal ReadOnlyMemory<byte> Content => ContentIn(Partition);
}
