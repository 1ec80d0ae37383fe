using EGov.Exchange.Uploads;
using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

internal static partial class ExchangeEventSamples
{
    /// <summary>Of uploads.</summary>
    public static IReadOnlyList<IDomainEvent> Uploads { get; } =
    [
        new UploadBegun(Monday, "clerk", Id, "G22", "packet.edxml", 90_000_000, Monday.AddDays(3)),
        new UploadExpired(Monday, "system"),
    ];
}
