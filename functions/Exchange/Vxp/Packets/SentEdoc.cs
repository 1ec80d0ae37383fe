using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Views;
using EGov.Exchange.Vxp.Mailboxes;

namespace EGov.Exchange.Vxp.Packets;

/// <summary>A packet at one of its recipients, as its sender sees it. Every member is a text, as clients read it.</summary>
/// <param name="SenderDocId">The axis's id of the packet.</param>
/// <param name="ReceiverDocId">The same: a packet has one id for sender and recipients.</param>
/// <param name="Title">What the document is about.</param>
/// <param name="Notation">Number and notation.</param>
/// <param name="SendStatus"><c>done</c> once it lies in the recipient's mailbox, <c>processing</c> before.</param>
/// <param name="ReceiveStatus">What became of the packet there.</param>
/// <param name="ReceiveStatusDesc">The same in words, with the document's state where one was reported.</param>
internal sealed record SentEdoc(
    string ServiceType,
    string MessageType,
    string SenderDocId,
    string ReceiverDocId,
    string FromCode,
    string ToCode,
    string Title,
    string Notation,
    string SentTime,
    string ReceivedTime,
    string SendStatus,
    string SendStatusDesc,
    string ReceiveStatus,
    string ReceiveStatusDesc)
{
    /// <param name="accepted">The packet.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="delivery">What is known of it there; null before it has come.</param>
    public static SentEdoc Of(DocumentAccepted accepted, Recipient recipient, DeliverySummary? delivery)
    {
        var id = WireId.Of(accepted.Id);
        var placed = delivery?.PlacedAt is not null;
        var transport = delivery?.Transport ?? Transport.Initial;
        return new(
            "eDoc",
            ReceivedEdoc.NameOf(accepted.Message),
            id,
            id,
            accepted.SenderCode,
            recipient.Code,
            accepted.Head?.Subject ?? accepted.Status?.Description ?? string.Empty,
            accepted.Head?.Code ?? accepted.Status?.DocumentCode ?? string.Empty,
            ReceivedEdoc.TimeOf(accepted.At),
            ReceivedEdoc.TimeOf(delivery?.PlacedAt),
            ReceivedEdoc.NameOf(placed ? Transport.Done : Transport.Processing),
            placed ? "Đã gửi" : "Đang gửi",
            ReceivedEdoc.NameOf(transport),
            delivery?.State is { } state ? $"{ReceivedEdoc.DescriptionOf(transport)} ({state})" : ReceivedEdoc.DescriptionOf(transport));
    }
}
