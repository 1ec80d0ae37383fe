namespace EGov.Reporting.Collections;

/// <summary>What the orchestration needs to know of a collection.</summary>
/// <param name="Sequence">The last event that it reflects.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Reporters">How many report.</param>
/// <param name="Next">What falls due next; null when nothing does but the lock.</param>
/// <param name="LocksAt">In UTC, when entry ends.</param>
internal sealed record CollectionTurn(long Sequence, CollectionStage Stage, int Reporters, CollectionStep? Next, DateTime LocksAt);

/// <summary>Something that falls due.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Told">Who is told what.</param>
internal sealed record CollectionStep(DateTime At, ToldLevel Told);

/// <summary>Some of those who report.</summary>
/// <param name="Collection">The collection's aggregate id.</param>
/// <param name="From">The place of the first in the roster.</param>
/// <param name="Count">How many at most.</param>
/// <param name="Told">Where they are told something: of which level, and what.</param>
internal sealed record ReporterBatch(string Collection, int From, int Count, ToldLevel? Told);

/// <summary>The end of entry.</summary>
/// <param name="Collection">The collection's aggregate id.</param>
/// <param name="At">In UTC, when the orchestration found that its time had come.</param>
internal sealed record EntryEnd(string Collection, DateTime At);
