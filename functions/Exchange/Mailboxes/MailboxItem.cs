using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Views;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Mailboxes;

/// <summary>A document at a recipient, in a list.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Recipient">The registry id of the agency that received it.</param>
/// <param name="RecipientCode">The code under which it was sent there.</param>
/// <param name="Sender">The registry id of the agency that sent it.</param>
/// <param name="Head">What the document says of itself; null for a status message.</param>
/// <param name="Status">What a status message says; null for a document.</param>
/// <param name="Standing">What it is worth by its signatures.</param>
/// <param name="Repeats">Whether another document of the sender has its number.</param>
/// <param name="Unknown">Whether it speaks of a document that the axis does not know of its sender: nothing is to be done by it before that is clear.</param>
/// <param name="ReceivedAt">When it came into the mailbox.</param>
/// <param name="Position">Its place there.</param>
/// <param name="Transport">What became of the packet at the recipient's software.</param>
/// <param name="State">The document's state there, <c>01</c> to <c>06</c>; null while nothing was reported.</param>
/// <param name="AnswerBy">Until when it had to be taken or refused.</param>
/// <param name="AnsweredAt">When it was.</param>
/// <param name="Overdue">How many reminders there are of an answer that is overdue.</param>
/// <param name="RecallAskedAt">When the sender asked for it back.</param>
/// <param name="RecallAgreed">What was answered; null while it was not.</param>
/// <param name="Cancelled">Whether the copy was given back.</param>
/// <param name="RegisterNumber">Its number in the register of what came in.</param>
internal sealed record MailboxItem(
    string Document,
    string Recipient,
    string RecipientCode,
    string Sender,
    string SenderCode,
    MessageKind Message,
    BusinessType Business,
    LetterHead? Head,
    StatusReport? Status,
    Standing? Standing,
    bool Repeats,
    bool Unknown,
    DateTimeOffset AcceptedAt,
    DateTimeOffset ReceivedAt,
    string Position,
    Transport Transport,
    string? State,
    DateTimeOffset? StateAt,
    DateTimeOffset? AnswerBy,
    DateTimeOffset? AnsweredAt,
    int Overdue,
    DateTimeOffset? RecallAskedAt,
    bool? RecallAgreed,
    bool Cancelled,
    int? RegisterNumber,
    long Version)
{
    public static MailboxItem Of(DeliveryRow row)
    {
        var (delivery, brief) = (row.Delivery, row.Delivery.Brief);
        return new(
            delivery.Document,
            delivery.Recipient.Agency,
            delivery.Recipient.Code,
            brief.Sender,
            brief.SenderCode,
            brief.Message,
            brief.Business,
            brief.Head,
            brief.Status,
            brief.Standing,
            brief.Repeats,
            brief.Unknown,
            brief.AcceptedAt.InVietnam(),
            delivery.PlacedAt.InVietnam(),
            delivery.Position,
            delivery.Transport,
            delivery.State,
            delivery.StateAt?.InVietnam(),
            delivery.AnswerBy?.InVietnam(),
            delivery.AnsweredAt?.InVietnam(),
            delivery.Reminders,
            delivery.RecallAskedAt?.InVietnam(),
            delivery.RecallAgreed,
            delivery.IsCancelled,
            delivery.Register?.Number,
            row.Sequence);
    }
}
