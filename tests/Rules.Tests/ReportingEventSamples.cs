using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

/// <summary>A sample of every event of the reporting system, each part in a file beside this one.</summary>
internal static partial class ReportingEventSamples
{
    public static IReadOnlyList<IDomainEvent> All => [.. Values];
}
