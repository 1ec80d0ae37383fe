using EGov.Platform.Aggregates;
using EGov.Reporting.Values.Intakes;

namespace EGov.Rules.Tests;

/// <summary>A sample of every event of the reporting system, each part in a file beside this one.</summary>
internal static partial class ReportingEventSamples
{
    private static readonly DateTimeOffset At = new(2026, 1, 15, 9, 30, 0, TimeSpan.FromHours(7));

    public static IReadOnlyList<IDomainEvent> All => [.. Values, .. Catalogue, .. Reports, .. Regimes, .. Imports];

    private static IReadOnlyList<IDomainEvent> Values =>
    [
        new BatchTaken(At, "officer-1", "cpi", "import-1.0", new(IntakeSource.Import, "import-0190f1c2", "officer-1"), 720),
    ];
}
