using EGov.Exchange.Registers.Numbers;
using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

/// <summary>Samples of the events of registers.</summary>
internal static partial class ExchangeEventSamples
{
    private static IReadOnlyList<IDomainEvent> Registers { get; } =
    [
        new SeriesDefined(
            new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7)),
            "leader-1",
            "G10",
            new YearScheme(2026, "BNV", [new("chung", "Văn bản hành chính", []), new("QĐ", "Quyết định", ["QD"], "{kind}-{agency}")])),
    ];
}
