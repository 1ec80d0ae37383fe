using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Push;

/// <summary>What a system is sent of a packet that came; it fetches the packet itself.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Message">What the packet carries.</param>
/// <param name="Business">What the packet does.</param>
/// <param name="Recipient">The registry id of the agency whose mailbox it is.</param>
/// <param name="RecipientCode">The code under which it was sent there.</param>
/// <param name="Position">Its place there: day and running number; ordinal order is the mailbox's.</param>
/// <param name="Sender">The registry id of the agency that sent it.</param>
/// <param name="SenderCode">Its code as the packet has it.</param>
/// <param name="Head">What the document says of itself; null for a status message.</param>
/// <param name="Status">What a status message says; null for a document.</param>
/// <param name="Standing">What it is worth by its signatures.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="AcceptedAt">When the axis took it.</param>
/// <param name="ReceivedAt">When it came into the mailbox.</param>
/// <param name="AnswerBy">Until when it must be taken or refused; null for what wants no answer.</param>
/// <param name="Packet">The path of the packet at the axis.</param>
internal sealed record PushNotice(
    string Document,
    MessageKind Message,
    BusinessType Business,
    string Recipient,
    string RecipientCode,
    string? Position,
    string Sender,
    string SenderCode,
    LetterHead? Head,
    StatusReport? Status,
    Standing? Standing,
    int Files,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? AnswerBy,
    string Packet)
{
    public static PushNotice Of(Delivery delivery) => new(
        delivery.Document,
        delivery.Brief.Message,
        delivery.Brief.Business,
        delivery.Recipient.Agency,
        delivery.Recipient.Code,
        delivery.Position,
        delivery.Brief.Sender,
        delivery.Brief.SenderCode,
        delivery.Brief.Head,
        delivery.Brief.Status is { } status ? status with { ReportedAt = status.ReportedAt?.InVietnam() } : null,
        delivery.Brief.Standing,
        delivery.Brief.Files,
        delivery.Brief.AcceptedAt.InVietnam(),
        delivery.PlacedAt.InVietnam(),
        delivery.AnswerBy?.InVietnam(),
        $"/api/documents/{delivery.Document}/packet");
}

/// <summary>What a system is sent to see whether it answers.</summary>
/// <param name="Ping">The system's id.</param>
/// <param name="At">When.</param>
internal sealed record PushPing(string Ping, DateTimeOffset At);
