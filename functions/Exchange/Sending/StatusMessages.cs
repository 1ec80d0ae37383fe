using EGov.Exchange.Deliveries;
using EGov.Exchange.Dispatching;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Participants;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Sending;

/// <summary>
/// Writes the status messages of those who speak through the axis's own API, so that the other side's software hears them as it hears all others.
/// The same report makes the same message to the byte, which is taken once.
/// </summary>
internal sealed class StatusMessages(PacketDesk packets, DeliveryOpening opening, LivingNames names)
{
    /// <summary>Sends the message that is owed for a report or a request: in the name of who answers today for the one side, to who does for the other.</summary>
    /// <returns>The axis's id of the message; refused where no packet of it is taken.</returns>
    public async Task<Result<string>> SendAsync(Delivery delivery, OwedMessage owed, CancellationToken cancellation)
    {
        var entry = delivery.History.LastOrDefault(entry => entry.State == owed.State && entry.Message is null);
        var (sender, recipient) = ((delivery.Brief.Sender, delivery.Brief.SenderCode), (delivery.Recipient.Agency, delivery.Recipient.Code));
        var (own, other) = owed.State is BusinessState.RecallAsked ? (sender, recipient) : (recipient, sender);
        if (!(await names.SpeakerAsync(own.Item1, own.Item2, cancellation)).Succeeded(out var speaker, out var error))
        {
            return error;
        }

        var message = new StatusMessage
        {
            From = new(speaker.Code) { OrganName = Cut(speaker.Agency.Name.Vi, EdXmlLengths.OrganName) },
            ResponseFor = ReferenceOf(delivery.Brief, await names.ListenerAsync(other.Item1, other.Item2, cancellation)),
            Staff = StaffOf(entry?.Clerk),
            Status = (StatusCode)int.Parse(owed.State, System.Globalization.CultureInfo.InvariantCulture),
            Description = Cut(owed.Description, EdXmlLengths.Description) ?? WordsOf(owed.State),
            Timestamp = entry?.At ?? delivery.Brief.AcceptedAt,
        };
        if (!EdXmlWriter.Draft(message).Succeeded(out var draft, out error))
        {
            return error;
        }

        using var packet = new MemoryStream();
        await draft.WriteAsync(packet, cancellation);
        packet.Position = 0;
        if (!(await packets.TakeAsync(new(speaker.Agency.Id, SystemActor.Id, null, Door.Axis), packet, cancellation)).Succeeded(out var receipt, out error))
        {
            return error;
        }

        // It lies in the mailbox before the next one is made, so that messages of one document come in their order.
        await opening.OpenAsync(receipt.Accepted, 0, cancellation);
        return receipt.Accepted.Id;
    }

    /// <summary>The document as the message names it: where its packet had no id that may be written, by one made of agency, day and number.</summary>
    private static DocumentReference ReferenceOf(DocumentBrief brief, string organ)
    {
        var head = brief.Head!;
        var code = Cut(head.Code, EdXmlLengths.Code)!;
        var id = LegalDocumentId.Of(Cut(head.LegalId, EdXmlLengths.DocumentId) ?? string.Empty);
        return new()
        {
            OrganId = organ,
            Code = code,
            PromulgationDate = head.IssuedOn,
            DocumentId = id.Form is DocumentIdForm.Unknown ? LegalDocumentId.Of($"{brief.SenderCode},{EdXmlDates.TextOf(head.IssuedOn)},{code}") : id,
        };
    }

    private static StaffInfo? StaffOf(ClerkContact? clerk)
    {
        var staff = clerk is null ? new StaffInfo() : new StaffInfo
        {
            Department = Cut(clerk.Department, EdXmlLengths.Department),
            Staff = Cut(clerk.Name, EdXmlLengths.Staff),
            Mobile = Cut(clerk.Mobile, EdXmlLengths.Mobile),
            Email = Cut(clerk.Email, EdXmlLengths.Email),
        };
        return staff == new StaffInfo() ? null : staff;
    }

    /// <summary>What a message has room for: the whole stands in the delivery's history. A letter of two halves is not cut in two.</summary>
    private static string? Cut(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= most ? text
        : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static string WordsOf(string state) => state switch
    {
        BusinessState.Arrived => "Đã đến",
        BusinessState.Accepted => "Đã tiếp nhận, vào sổ văn bản đến",
        BusinessState.Assigned => "Phân công xử lý",
        BusinessState.Processing => "Đang xử lý",
        BusinessState.Finished => "Hoàn thành xử lý",
        BusinessState.RecallAgreed => "Đồng ý yêu cầu cập nhật, lấy lại văn bản",
        _ => "-",
    };
}
