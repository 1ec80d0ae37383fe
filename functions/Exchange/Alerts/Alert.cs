using EGov.Exchange.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Alerts;

/// <summary>Something that needs somebody, until it is no longer so: said again each day, whether somebody said that they look after it or not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Agency">The registry id of the agency whom it concerns; null where it concerns the axis alone.</param>
/// <param name="System">The system that it is about; null where it is about none.</param>
/// <param name="Document">The document that it is about; null where it is about none.</param>
/// <param name="Since">Since when it is so.</param>
/// <param name="Detail">What is known of the cause.</param>
/// <param name="RaisedAt">When it was said first.</param>
internal sealed record Alert(
    AlertKind Kind, string? Agency, string? System, string? Document, DateTimeOffset Since, string? Detail, DateTimeOffset RaisedAt)
    : IAggregateState<Alert, AlertEvent>
{
    /// <summary>So long after it was said, or acknowledged, it is said again.</summary>
    public static readonly TimeSpan SaidAgain = TimeSpan.FromDays(1);

    private static readonly AlertEvent[] Nothing = [];

    static string IAggregateState<Alert, AlertEvent>.Kind => AggregateKind;

    /// <summary>The kind of aggregate; not of alert.</summary>
    public const string AggregateKind = "alert";

    /// <summary>The queue that it is about; null where it is about none.</summary>
    public string? Queue { get; init; }

    /// <summary>The registry id of the recipient at whom the document lies; null where it is the agency itself.</summary>
    public string? Recipient { get; init; }

    /// <summary>When it was said last.</summary>
    public DateTimeOffset ToldAt { get; init; } = RaisedAt;

    /// <summary>How often it was said again.</summary>
    public int Rounds { get; init; }

    /// <summary>When somebody said that they look after it; null when nobody did since it was said last.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Who that was.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When it ended; null while it is so.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    public static string AggregateId(string name) => $"{AggregateKind}-{name}";

    /// <summary>The name in an aggregate's id.</summary>
    public static string NameOf(string aggregate) => aggregate[(AggregateKind.Length + 1)..];

    public static Alert Fold(Alert? state, AlertEvent happened) => (state, happened) switch
    {
        (_, AlertRaised raised) => new(raised.Kind, raised.Agency, raised.System, raised.Document, raised.Since, raised.Detail, raised.At) { Recipient = raised.Recipient },
        (_, AlertOfQueueRaised raised) => new(AlertKind.MessagesSetApart, null, null, null, raised.Since, raised.Detail, raised.At) { Queue = raised.Queue },
        ({ } known, AlertRepeated repeated) => known with { ToldAt = repeated.At, Rounds = repeated.Round, AcknowledgedAt = null, AcknowledgedBy = null },
        ({ } known, AlertAcknowledged taken) => known with { AcknowledgedAt = taken.At, AcknowledgedBy = taken.By },
        ({ } known, AlertResolved resolved) => known with { ResolvedAt = resolved.At },
        _ => throw new InvalidOperationException($"An alert cannot begin with {happened.GetType().Name}."),
    };

    /// <summary>Raises it again when it was settled; one that is open stays as it is.</summary>
    public Result<IReadOnlyList<AlertEvent>> Raise(AlertEvent again) => ResolvedAt is null ? Nothing : new[] { again };

    /// <summary>Says it again when that is due.</summary>
    public Result<IReadOnlyList<AlertEvent>> Repeat(DateTimeOffset now) =>
        ResolvedAt is null && now >= (AcknowledgedAt ?? ToldAt) + SaidAgain ? new AlertEvent[] { new AlertRepeated(now, SystemActor.Id, Rounds + 1) } : Nothing;

    /// <summary>Somebody says that they look after it.</summary>
    public Result<IReadOnlyList<AlertEvent>> Acknowledge(string by, DateTimeOffset now) =>
        ResolvedAt is not null ? ExchangeErrors.AlertIsOver.With()
        : AcknowledgedAt is not null ? Nothing
        : new AlertEvent[] { new AlertAcknowledged(now, by) };

    /// <summary>Ends it; once.</summary>
    public Result<IReadOnlyList<AlertEvent>> Resolve(DateTimeOffset now) =>
        ResolvedAt is null ? new AlertEvent[] { new AlertResolved(now, SystemActor.Id) } : Nothing;
}

/// <summary>The names of alerts: what is wrong has one alert, however often it is found.</summary>
internal static class AlertSubject
{
    /// <summary>That a system takes nothing.</summary>
    public static string OfPush(string system) => $"push-{system}";

    /// <summary>That a packet could not be taken at a recipient.</summary>
    public static string OfDelivery(string document, string agency) => $"set-apart-{document}-{agency}";

    /// <summary>That a queue has set messages apart. What separates a topic from its subscription may not stand in a name.</summary>
    public static string OfQueue(string queue) => $"dead-letters-{queue.Replace("/Subscriptions/", ".", StringComparison.Ordinal)}";

    /// <summary>That a message about a document at a recipient cannot be sent.</summary>
    public static string OfMessages(string document, string agency) => $"untold-{document}-{agency}";

    /// <summary>The name of an alert by what it is about.</summary>
    public static string Of(Alert alert) => alert switch
    {
        { Kind: AlertKind.PushStalled, System: { } system } => OfPush(system),
        { Kind: AlertKind.DeliverySetApart, Document: { } document, Agency: { } agency } => OfDelivery(document, agency),
        { Kind: AlertKind.MessagesSetApart, Queue: { } queue } => OfQueue(queue),
        { Kind: AlertKind.MessageUntold, Document: { } document, Agency: { } agency } => OfMessages(document, alert.Recipient ?? agency),
        _ => throw new InvalidOperationException($"An alert {alert.Kind} is about nothing."),
    };
}
