using EGov.Exchange.Deliveries;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Documents.History;

/// <summary>Something that happened to a document, as it is stored: all of it, whoever may be shown it.</summary>
/// <param name="What">What happened.</param>
/// <param name="Party">Which side did it.</param>
/// <param name="By">Who it was there.</param>
internal sealed record HistoryEntry(DateTimeOffset At, HistoryKind What, HistoryParty Party, string By)
{
    public string? Agency { get; init; }

    public string? System { get; init; }

    public string? Recipient { get; init; }

    public Transport? Transport { get; init; }

    public string? State { get; init; }

    public ReportOutcome? Outcome { get; init; }

    public string? Description { get; init; }

    public ClerkContact? Clerk { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<DocumentLink>? Links { get; init; }

    public IReadOnlyList<string>? Recipients { get; init; }

    public bool? Agreed { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }

    public int? Round { get; init; }

    public bool? OfRecall { get; init; }

    public int? RegisterNumber { get; init; }

    /// <summary>What an event of the document tells; null for one of a later release, which is read as none.</summary>
    public static HistoryEntry? Of(DocumentEvent? happened, string sender) => happened switch
    {
        DocumentAccepted accepted => BySide(accepted, HistoryKind.Accepted, HistoryParty.Sender, sender) with
        {
            System = accepted.System,
            Description = accepted.Reason,
            Links = accepted.Links.Count > 0 ? accepted.Links : null,
        },
        DocumentLinked linked => ByAxis(linked, HistoryKind.Linked) with { Links = [linked.Link] },
        DocumentRecallAsked asked => BySide(asked, HistoryKind.RecallAsked, HistoryParty.Sender, sender) with
        {
            Description = asked.Reason,
            Message = asked.Message,
            Recipients = asked.Recipients,
        },
        null => null,
        _ => throw new InvalidOperationException($"The history does not tell {happened.GetType().Name}."),
    };

    /// <summary>What an event of a delivery tells; null for one of a later release, which is read as none.</summary>
    public static HistoryEntry? Of(DeliveryEvent? happened, Delivery delivery)
    {
        var (sender, recipient) = (delivery.Brief.Sender, delivery.Recipient.Agency);
        var entry = happened switch
        {
            DeliveryPlaced placed => ByAxis(placed, HistoryKind.Placed) with { AnswerBy = placed.AnswerBy },
            DeliveryTransported moved => BySide(moved, HistoryKind.Transported, HistoryParty.Recipient, recipient) with
            {
                Transport = moved.Transport,
                Description = moved.Description,
            },
            DeliveryPushed pushed => ByAxis(pushed, HistoryKind.Pushed) with { System = pushed.System, Transport = Deliveries.Transport.Done },
            DeliveryReported reported => BySide(reported, HistoryKind.Reported, HistoryParty.Recipient, recipient) with
            {
                State = reported.State,
                Outcome = reported.Outcome,
                Description = reported.Description,
                Clerk = reported.Clerk,
                Message = reported.Message,
            },
            DeliveryRecallAsked asked => BySide(asked, HistoryKind.RecallAsked, HistoryParty.Sender, sender) with
            {
                State = BusinessState.RecallAsked,
                Description = asked.Reason,
                Message = asked.Message,
                AnswerBy = asked.AnswerBy,
            },
            DeliveryRecallAnswered answered => BySide(answered, HistoryKind.RecallAnswered, HistoryParty.Recipient, recipient) with
            {
                State = answered.Agreed ? BusinessState.RecallAgreed : BusinessState.RecallRefused,
                Agreed = answered.Agreed,
                Description = answered.Description,
                Message = answered.Message,
            },
            DeliveryRegistered registered => ByAxis(registered, HistoryKind.Registered) with { RegisterNumber = registered.Number },
            DeliveryTold told => ByAxis(told, HistoryKind.Told) with { Message = told.Message },
            DeliveryUntold untold => ByAxis(untold, HistoryKind.Untold) with { Description = untold.Code },
            DeliveryOvertaken overtaken => ByAxis(overtaken, HistoryKind.Overtaken) with { Message = overtaken.Later },
            DeliveryReminded reminded => ByAxis(reminded, HistoryKind.Reminded) with { Round = reminded.Round, OfRecall = reminded.OfRecall },
            null => null,
            _ => throw new InvalidOperationException($"The history does not tell {happened.GetType().Name}."),
        };
        return entry is null ? null : entry with { Recipient = recipient };
    }

    private static HistoryEntry ByAxis(IDomainEvent happened, HistoryKind what) => new(happened.At, what, HistoryParty.Axis, SystemActor.Id);

    /// <summary>What an agency did; of what the axis does for it, such as noting that a document has come, the axis.</summary>
    private static HistoryEntry BySide(IDomainEvent happened, HistoryKind what, HistoryParty party, string agency) =>
        happened.By == SystemActor.Id ? ByAxis(happened, what) : new(happened.At, what, party, happened.By) { Agency = agency };
}

/// <summary>Which side did something.</summary>
internal enum HistoryParty
{
    /// <summary>The agency that sent the document.</summary>
    Sender,

    /// <summary>An agency that received it.</summary>
    Recipient,

    /// <summary>The axis itself.</summary>
    Axis,
}

/// <summary>What happened to a document.</summary>
internal enum HistoryKind
{
    /// <summary>The axis took it.</summary>
    Accepted,

    /// <summary>A later document was tied to it.</summary>
    Linked,

    /// <summary>It came into a recipient's mailbox.</summary>
    Placed,

    /// <summary>A recipient's software said what became of the packet there.</summary>
    Transported,

    /// <summary>A recipient's system took the packet that was pushed to it.</summary>
    Pushed,

    /// <summary>A recipient reported the document's state.</summary>
    Reported,

    /// <summary>It got its number in a recipient's register.</summary>
    Registered,

    /// <summary>The other side was sent a status message of what was reported or asked.</summary>
    Told,

    /// <summary>The message to the other side could not be sent; it is tried again, for 30 days.</summary>
    Untold,

    /// <summary>The recipient took a later version, by which this one needs no answer.</summary>
    Overtaken,

    /// <summary>A recipient was reminded of an answer that is overdue.</summary>
    Reminded,

    /// <summary>The sender asked for it back: of the document as a whole, then of each recipient.</summary>
    RecallAsked,

    /// <summary>A recipient answered that.</summary>
    RecallAnswered,
}
