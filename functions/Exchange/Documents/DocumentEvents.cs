using System.Text.Json.Serialization;
using EGov.Exchange.EdXml;
using EGov.Platform.Aggregates;

namespace EGov.Exchange.Documents;

/// <summary>What happens to a document on the axis. What happens at each recipient is told by its delivery.</summary>
internal abstract record DocumentEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>The axis took a packet: sender proven, recipients found, files looked at and kept, signatures examined.</summary>
/// <param name="Id">The axis's id of it.</param>
/// <param name="Message">What it carries.</param>
/// <param name="Door">By which door it came.</param>
/// <param name="System">The system that sent it; null for a person.</param>
/// <param name="Sender">The registry id of the agency that sends.</param>
/// <param name="SenderCode">Its code as the packet has it.</param>
/// <param name="Business">What the packet does.</param>
/// <param name="Reason">Why, of a recall, an update or a replacement.</param>
/// <param name="Head">What the document says of itself; null for a status message.</param>
/// <param name="Status">What a status message says; null for a document.</param>
/// <param name="To">To whom it goes, in the packet's order: of each the code in the packet, a space, and the registry id of the agency that receives.</param>
/// <param name="Packet">The packet as it came.</param>
/// <param name="Files">Its files.</param>
/// <param name="Standing">What it is worth by its signatures; null for a status message.</param>
/// <param name="Notes">What was tolerated or noticed.</param>
/// <param name="Links">Earlier documents of the sender that it is tied to.</param>
/// <param name="SentLate">Whether it came later than the morning of the working day after its issue, an urgent one later than its day of issue (Decision 28/2018/QĐ-TTg, article 6.2).</param>
/// <param name="Unmatched">
/// The registry ids of those recipients who have nothing of what the packet speaks of; left out where all have it, or none has.
/// </param>
[EventType("vn.egov.exchange.document.accepted.v1", Private = ["head", "status", "reason", "files", "packet", "notes"])]
internal sealed record DocumentAccepted(
    DateTimeOffset At,
    string By,
    string Id,
    MessageKind Message,
    Door Door,
    string? System,
    string Sender,
    string SenderCode,
    BusinessType Business,
    string? Reason,
    LetterHead? Head,
    StatusReport? Status,
    IReadOnlyList<string> To,
    PacketContent Packet,
    IReadOnlyList<DocumentFile> Files,
    Standing? Standing,
    IReadOnlyList<PacketNote> Notes,
    IReadOnlyList<DocumentLink> Links,
    bool SentLate,
    IReadOnlyList<string>? Unmatched = null) : DocumentEvent(At, By)
{
    /// <summary>To whom it goes, in the packet's order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Recipient> Recipients { get; } = [.. To.Select(Recipient.Of)];
}

/// <summary>A later document is tied to this one.</summary>
/// <param name="Link">The other, and what it is to this one.</param>
[EventType("vn.egov.exchange.document.linked.v1")]
internal sealed record DocumentLinked(DateTimeOffset At, string By, DocumentLink Link) : DocumentEvent(At, By);

/// <summary>The sender asked for the document back: it is frozen, and nothing more is sent of it (Decree 30/2020/NĐ-CP, Annex VI).</summary>
/// <param name="Reason">Why.</param>
/// <param name="Recipients">The registry ids of those who are asked.</param>
/// <param name="Message">The packet by which it was asked; null when the axis's own API was.</param>
[EventType("vn.egov.exchange.document.recall-asked.v1", Private = ["reason"])]
internal sealed record DocumentRecallAsked(
    DateTimeOffset At, string By, string Reason, IReadOnlyList<string> Recipients, string? Message) : DocumentEvent(At, By);
