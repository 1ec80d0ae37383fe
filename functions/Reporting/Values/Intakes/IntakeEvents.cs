using EGov.Platform.Aggregates;

namespace EGov.Reporting.Values.Intakes;

/// <summary>What happens at the intake of a dataset.</summary>
internal abstract record IntakeEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A batch of values was taken; they lie in the series store.</summary>
/// <param name="Dataset">The dataset, which is the values' group of series.</param>
/// <param name="Batch">The batch's id in its group.</param>
/// <param name="Source">Whence it came.</param>
/// <param name="Count">How many values it has.</param>
[EventType("vn.egov.reporting.intake.batch-taken.v1")]
internal sealed record BatchTaken(DateTimeOffset At, string By, string Dataset, string Batch, IntakeSource Source, int Count) : IntakeEvent(At, By);
