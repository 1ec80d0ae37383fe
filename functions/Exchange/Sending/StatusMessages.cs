using EGov.Exchange.Deliveries;
using EGov.Exchange.Dispatching;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Sending;

/// <summary>
/// Writes the status messages of those who speak through the axis's own API, so that the other side's software hears them as it hears all others.
/// The same report makes the same message to the byte, which is taken once.
/// </summary>
internal sealed class StatusMessages(PacketDesk packets, DeliveryOpening opening, IAgencyRegistry registry)
{
    /// <summary>Sends the message that is owed for a report or a request.</summary>
    /// <returns>The axis's id of the message.</returns>
    public async Task<string> SendAsync(Delivery delivery, OwedMessage owed, CancellationToken cancellation)
    {
        var entry = delivery.History.LastOrDefault(entry => entry.State == owed.State && entry.Message is null);
        var ofSender = owed.State is BusinessState.RecallAsked;
        var (from, fromCode, toCode) = ofSender
            ? (delivery.Brief.Sender, delivery.Brief.SenderCode, delivery.Recipient.Code)
            : (delivery.Recipient.Agency, delivery.Recipient.Code, delivery.Brief.SenderCode);
        var message = new StatusMessage
        {
            From = await OrganAsync(from, fromCode, cancellation),
            ResponseFor = ReferenceOf(delivery.Brief, toCode),
            Staff = StaffOf(entry?.Clerk),
            Status = (StatusCode)int.Parse(owed.State, System.Globalization.CultureInfo.InvariantCulture),
            Description = Cut(owed.Description, EdXmlLengths.Description) ?? WordsOf(owed.State),
            Timestamp = entry?.At ?? delivery.Brief.AcceptedAt,
        };
        var draft = Value(EdXmlWriter.Draft(message));
        using var packet = new MemoryStream();
        await draft.WriteAsync(packet, cancellation);
        packet.Position = 0;
        var accepted = Value(await packets.TakeAsync(new(from, SystemActor.Id, null, Door.Axis), packet, cancellation)).Accepted;

        // It lies in the mailbox before the next one is made, so that messages of one document come in their order.
        await opening.OpenAsync(accepted, 0, cancellation);
        return accepted.Id;
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

    private async Task<Organ> OrganAsync(string agency, string code, CancellationToken cancellation) =>
        new(code) { OrganName = Cut((await registry.FindAsync(agency, cancellation))?.Name.Vi, EdXmlLengths.OrganName) };

    private static string WordsOf(string state) => state switch
    {
        BusinessState.Arrived => "Đã đến",
        BusinessState.Accepted => "Đã tiếp nhận, vào sổ văn bản đến",
        BusinessState.Assigned => "Phân công xử lý",
        BusinessState.Processing => "Đang xử lý",
        BusinessState.Finished => "Hoàn thành xử lý",
        BusinessState.RecallAgreed => "Đồng ý yêu cầu lấy lại văn bản",
        _ => "-",
    };

    private static T Value<T>(Result<T> result)
        where T : notnull =>
        result.Succeeded(out var value, out var error)
            ? value
            : throw new InvalidOperationException($"A status message cannot be sent: {error.Definition.Code} {error.DetailIn(Language.English)}");
}
