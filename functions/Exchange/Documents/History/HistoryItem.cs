using EGov.Exchange.Deliveries;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Documents.History;

/// <summary>Something that happened to a document, as it is shown.</summary>
/// <param name="What">What happened.</param>
/// <param name="Party">Which side did it.</param>
/// <param name="Agency">The registry id of the agency that did it; left out for what the axis did.</param>
/// <param name="By">Who it was there, a person or a system; told to that agency alone.</param>
/// <param name="Recipient">The registry id of the recipient at which it happened; left out for what happened to the document as a whole.</param>
/// <param name="System">The system that sent it, or to which it was pushed; told to its agency alone.</param>
/// <param name="Transport">What became of the packet at the recipient's software.</param>
/// <param name="State">The state that was reported or asked.</param>
/// <param name="Outcome">Whether it counted.</param>
/// <param name="Description">What was said beside it, what software said of a packet to its agency alone; of a message that could not be sent the number of the error.</param>
/// <param name="Clerk">Who answers for it at the recipient.</param>
/// <param name="Message">The axis's id of the packet that said so, or that tells of it; of an overtaken document that of the later version.</param>
/// <param name="Links">Documents of the same sender that it was tied to.</param>
/// <param name="Recipients">The registry ids of those who were asked to give it back; told to the sender alone.</param>
/// <param name="Agreed">Whether the recipient gave it back.</param>
/// <param name="AnswerBy">Until when it is to be answered.</param>
/// <param name="Round">The how manieth reminder it was.</param>
/// <param name="OfRecall">Whether the reminder was of the answer to a recall.</param>
/// <param name="RegisterNumber">Its number in the recipient's register.</param>
internal sealed record HistoryItem(
    DateTimeOffset At,
    HistoryKind What,
    HistoryParty Party,
    string? Agency,
    string? By,
    string? Recipient,
    string? System,
    Transport? Transport,
    string? State,
    ReportOutcome? Outcome,
    string? Description,
    ClerkContact? Clerk,
    string? Message,
    IReadOnlyList<DocumentLink>? Links,
    IReadOnlyList<string>? Recipients,
    bool? Agreed,
    DateTimeOffset? AnswerBy,
    int? Round,
    bool? OfRecall,
    int? RegisterNumber)
{
    /// <summary>Whether who has seen the document is shown the entry: a recipient learns of a recall by what is asked of itself.</summary>
    public static bool IsShown(SeenDocument seen, HistoryEntry entry) =>
        seen.IsSender || entry is not { Recipient: null, What: HistoryKind.RecallAsked } and not { What: HistoryKind.Linked, Links: [{ Relation: LinkRelation.RecalledBy }] };

    /// <summary>What of the entry is for who has seen the document: what a side keeps to itself is told to that side.</summary>
    public static HistoryItem Of(SeenDocument seen, HistoryEntry entry)
    {
        var isAtReader = entry.Recipient is { } recipient && seen.Receiving.Contains(recipient, StringComparer.Ordinal);
        var isOwn = entry.Party switch
        {
            HistoryParty.Sender => seen.IsSender,
            HistoryParty.Recipient => isAtReader,
            _ => false,
        };
        return new(
            entry.At.InVietnam(),
            entry.What,
            entry.Party,
            entry.Agency,
            isOwn ? entry.By : null,
            entry.Recipient,
            isOwn || isAtReader ? entry.System : null,
            entry.Transport,
            entry.State,
            entry.Outcome,
            entry.What is HistoryKind.Transported && !isAtReader ? null : entry.Description,
            entry.Clerk,
            entry.Message,
            seen.IsSender ? entry.Links : entry.Links?.Where(link => link.Relation is not LinkRelation.RecalledBy).ToList(),
            entry.Recipients,
            entry.Agreed,
            entry.AnswerBy?.InVietnam(),
            entry.Round,
            entry.OfRecall,
            entry.RegisterNumber);
    }
}
