using EGov.Exchange.Alerts;
using EGov.Exchange.Push;
using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

/// <content>Samples of the events of pushes and alerts.</content>
internal static partial class ExchangeEventSamples
{
    private static readonly DateTimeOffset PushedAt = new(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(7));

    public static IReadOnlyList<IDomainEvent> Push { get; } =
    [
        new PushBegun(PushedAt, "system", "qlvb-btc", "G12"),
        new PushInterrupted(PushedAt, "system", 5, "HTTP 503"),
        new PushStalled(PushedAt.AddHours(1), "system", "qlvb-btc", "G12", PushedAt, 17),
        new PushResumed(PushedAt.AddHours(2), "system", PushedAt),
        new PushSetApart(PushedAt, "system", "019b8c3f5a7e7c1d9e2f3a4b5c6d7e8f", "HTTP 422: Số văn bản trùng"),
        new AlertRaised(PushedAt.AddHours(1), "system", AlertKind.PushStalled, "G12", "qlvb-btc", null, PushedAt, "HTTP 503"),
        new AlertOfQueueRaised(PushedAt, "system", "exchange-events/Subscriptions/exchange-views", PushedAt.AddMinutes(-5), "MaxDeliveryCountExceeded"),
        new AlertRepeated(PushedAt.AddHours(25), "system", 1),
        new AlertAcknowledged(PushedAt.AddHours(26), "leader"),
        new AlertResolved(PushedAt.AddHours(27), "system"),
    ];
}
