using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Deliveries;

/// <summary>What happens to a document at one of its recipients.</summary>
internal abstract record DeliveryEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A document came into the mailbox of one of its recipients.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Recipient">Whose mailbox it is.</param>
/// <param name="Brief">What the lists of both sides show of it.</param>
/// <param name="Position">Its place there: day and running number, in the order in which the mailbox took them.</param>
/// <param name="AnswerBy">Until when the recipient must have said whether it takes it (Decree 30/2020/NĐ-CP, article 21.2); null for what wants no answer.</param>
/// <param name="Above">The registry ids of the agencies above the recipient, the nearest first, whose systems may fetch for it; left out where there are none.</param>
[EventType("vn.egov.exchange.delivery.placed.v1", Private = ["brief"])]
internal sealed record DeliveryPlaced(
    DateTimeOffset At,
    string By,
    string Document,
    Recipient Recipient,
    DocumentBrief Brief,
    string Position,
    DateTimeOffset? AnswerBy,
    IReadOnlyList<string>? Above = null) : DeliveryEvent(At, By);

/// <summary>The recipient's software said what became of the packet there.</summary>
/// <param name="Transport">The state of the packet, not of the document.</param>
/// <param name="Description">What it said beside it.</param>
[EventType("vn.egov.exchange.delivery.transported.v1", Private = ["description"])]
internal sealed record DeliveryTransported(DateTimeOffset At, string By, Transport Transport, string? Description)
    : DeliveryEvent(At, By);

/// <summary>The recipient reported the document's state.</summary>
/// <param name="State">The state.</param>
/// <param name="Description">What was said beside it, such as the reason of a refusal.</param>
/// <param name="Clerk">Who answers for it there.</param>
/// <param name="Message">The status message that said so; null for what was said through the axis's own API, which then sends one.</param>
/// <param name="Outcome">Whether the document's state is what was reported.</param>
/// <param name="Register">What the register of what came in is to say of it; null where no number of it is wanted from the axis.</param>
[EventType("vn.egov.exchange.delivery.reported.v1", Private = ["description", "clerk", "register"])]
internal sealed record DeliveryReported(
    DateTimeOffset At,
    string By,
    string State,
    string? Description,
    ClerkContact? Clerk,
    string? Message,
    ReportOutcome Outcome,
    RegisterNote? Register = null) : DeliveryEvent(At, By);

/// <summary>The sender asked for it back, or brought another version of it (<c>lấy lại, cập nhật</c>).</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">The packet that asks; null for what was asked through the axis's own API, which then sends a message.</param>
/// <param name="AnswerBy">Until when the recipient must have answered.</param>
[EventType("vn.egov.exchange.delivery.recall-asked.v1", Private = ["reason"])]
internal sealed record DeliveryRecallAsked(DateTimeOffset At, string By, string Reason, string? Message, DateTimeOffset AnswerBy)
    : DeliveryEvent(At, By);

/// <summary>The recipient agreed, and its copy is cancelled; or it refused, and all stays as it was.</summary>
/// <param name="Agreed">Whether it agreed (15) or refused (16).</param>
/// <param name="Description">What was said beside it.</param>
/// <param name="Message">The status message that said so; null for what was said through the axis's own API.</param>
[EventType("vn.egov.exchange.delivery.recall-answered.v1", Private = ["description"])]
internal sealed record DeliveryRecallAnswered(DateTimeOffset At, string By, bool Agreed, string? Description, string? Message)
    : DeliveryEvent(At, By);

/// <summary>The recipient's clerk gave it a number in the register of what came in (<c>số đến</c>).</summary>
/// <param name="Year">The register's year.</param>
/// <param name="Number">Its number in it, without gaps.</param>
[EventType("vn.egov.exchange.delivery.registered.v1")]
internal sealed record DeliveryRegistered(DateTimeOffset At, string By, int Year, int Number) : DeliveryEvent(At, By);

/// <summary>A message that the axis owed the other side was sent for what was reported.</summary>
/// <param name="For">The sequence of the event that it tells of.</param>
/// <param name="Message">The axis's id of the message.</param>
[EventType("vn.egov.exchange.delivery.told.v1")]
internal sealed record DeliveryTold(DateTimeOffset At, string By, int For, string Message) : DeliveryEvent(At, By);

/// <summary>A message that the axis owes the other side cannot be sent.</summary>
/// <param name="For">The sequence of the event that it tells of.</param>
/// <param name="Code">The number of the error.</param>
/// <param name="Reason">Why, in both languages.</param>
/// <param name="IsGivenUp">Whether it is not tried any more; else it is, until it succeeds or has been tried for long.</param>
[EventType("vn.egov.exchange.delivery.untold.v1", Private = ["reason"])]
internal sealed record DeliveryUntold(DateTimeOffset At, string By, int For, string Code, Text Reason, bool IsGivenUp) : DeliveryEvent(At, By);

/// <summary>The recipient took a later version of the document: this one needs no answer any more, and keeps the state that it has.</summary>
/// <param name="Later">The axis's id of the later version.</param>
[EventType("vn.egov.exchange.delivery.overtaken.v1")]
internal sealed record DeliveryOvertaken(DateTimeOffset At, string By, string Later) : DeliveryEvent(At, By);

/// <summary>An answer is overdue, and somebody was reminded of it.</summary>
/// <param name="Round">How often before, counted from 1: first the clerk, then the leader too.</param>
/// <param name="Next">When the next reminder falls due.</param>
/// <param name="OfRecall">Whether it is the answer to a recall.</param>
[EventType("vn.egov.exchange.delivery.reminded.v1")]
internal sealed record DeliveryReminded(DateTimeOffset At, string By, int Round, DateTimeOffset Next, bool OfRecall) : DeliveryEvent(At, By);

/// <summary>The recipient's system took the packet that was pushed to it.</summary>
/// <param name="System">The system.</param>
[EventType("vn.egov.exchange.delivery.pushed.v1")]
internal sealed record DeliveryPushed(DateTimeOffset At, string By, string System) : DeliveryEvent(At, By);

/// <summary>What a clerk says of a document for the register of what came in (Decree 30/2020/NĐ-CP, Annex IV).</summary>
/// <param name="Unit">The unit or person that it is given to.</param>
/// <param name="DueDate">By when it is to be settled.</param>
/// <param name="Remark">What else is to be noted.</param>
internal sealed record RegisterNote(string? Unit, DateOnly? DueDate, string? Remark);

/// <summary>What the lists of sender and recipient show of a document, so that no list looks elsewhere.</summary>
/// <param name="Message">What the packet carries.</param>
/// <param name="Business">What the packet does.</param>
/// <param name="Sender">The registry id of the agency that sent it.</param>
/// <param name="SenderCode">Its code as the packet has it.</param>
/// <param name="Head">What the document says of itself; null for a status message.</param>
/// <param name="Status">What a status message says; null for a document.</param>
/// <param name="Standing">What the document is worth by its signatures.</param>
/// <param name="AcceptedAt">When the axis took it.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Repeats">Whether another document of the sender has its number.</param>
/// <param name="Unknown">Whether it speaks of a document that the axis does not know of this sender.</param>
internal sealed record DocumentBrief(
    MessageKind Message,
    BusinessType Business,
    string Sender,
    string SenderCode,
    LetterHead? Head,
    StatusReport? Status,
    Standing? Standing,
    DateTimeOffset AcceptedAt,
    int Files,
    bool Repeats,
    bool Unknown = false);
