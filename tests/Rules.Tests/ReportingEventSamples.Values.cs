using EGov.Platform.Aggregates;
using EGov.Reporting.Values.Intakes;

namespace EGov.Rules.Tests;

/// <content>Values.</content>
internal static partial class ReportingEventSamples
{
    private static readonly DateTimeOffset Taken = new(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(7));

    public static IReadOnlyList<IDomainEvent> Values { get; } =
    [
        new BatchTaken(Taken, "system-cqltt-79", "market-surveillance", "batch-0001", new(IntakeSource.Report, "report-0001", "001192004007"), 120),
    ];
}
