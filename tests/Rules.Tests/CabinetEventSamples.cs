using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

/// <summary>A sample of every event of e-Cabinet, each part in a file beside this one.</summary>
internal static partial class CabinetEventSamples
{
    public static IReadOnlyList<IDomainEvent> All => [.. Ballots, .. Submissions];
}
