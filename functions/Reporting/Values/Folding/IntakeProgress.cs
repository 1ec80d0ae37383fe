namespace EGov.Reporting.Values.Folding;

/// <summary>How far a generation of sheets has read an intake.</summary>
/// <param name="Id">The intake's aggregate id.</param>
/// <param name="PartitionKey">Of the generation's progress.</param>
/// <param name="Sequence">The last batch that it shows.</param>
/// <param name="AsOf">When that was received.</param>
internal sealed record IntakeProgress(string Id, string PartitionKey, long Sequence, DateTimeOffset AsOf);
