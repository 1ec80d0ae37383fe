using EGov.Exchange.About;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Dispatching;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.Errors;
using EGov.Exchange.Participants;
using EGov.Exchange.Repeats;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Results;

namespace EGov.Exchange.Sending;

/// <summary>
/// Takes packets, whichever door they come by. Accepted means: they come from the agency of who brings them, their recipients are found, their
/// files are looked at and kept, their signatures examined, and all of that is durable. The same bytes of the same sender are taken once.
/// </summary>
internal sealed class PacketDesk(
    ContentSpools spools,
    Addressing addressing,
    DocumentIndex index,
    DocumentLinks links,
    PacketExamination examination,
    PacketContents contents,
    MessageEffects effects,
    RepeatedPackets repeats,
    AggregateStore<Document, DocumentEvent> documents,
    Quarantine quarantine,
    AnswerClock answers,
    TimeProvider clock)
{
    /// <summary>The largest packet in bytes.</summary>
    public const int LargestPacket = ExchangeLimits.Packet;

    /// <summary>Takes a packet as it comes.</summary>
    /// <param name="by">Who brings it.</param>
    /// <param name="body">The packet, read to its end.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Receipt>> TakeAsync(Submission by, Stream body, CancellationToken cancellation)
    {
        using var packet = spools.Begin(LargestPacket, hashed: false);
        try
        {
            await body.CopyToAsync(packet.Input, cancellation);
        }
        catch (ContentTooLargeException)
        {
            return ExchangeErrors.PacketTooLarge.With(LargestPacket);
        }

        packet.Freeze();
        return await TakeAsync(by, packet, cancellation);
    }

    /// <summary>Takes a packet that has come whole.</summary>
    public async Task<Result<Receipt>> TakeAsync(Submission by, ContentSpool packet, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(packet);
        var files = new List<ContentSpool>();
        try
        {
            var taken = await TakeAsync(by, packet, files, cancellation);
            if (!taken.Succeeded(out _, out var error) && IsOfPacket(error))
            {
                await quarantine.KeepAsync(by.ToCaller(), new("packet.edxml", packet.Content), "application/xml", error, cancellation);
            }

            return taken;
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    private async Task<Result<Receipt>> TakeAsync(Submission by, ContentSpool packet, List<ContentSpool> files, CancellationToken cancellation)
    {
        await using var reading = packet.OpenRead();
        var splitting = PacketSplitter.SplitAsync(
            reading,
            _ =>
            {
                // The splitter has hashed what it writes.
                var file = spools.Begin(packet.Length, hashed: false);
                files.Add(file);
                return file.Input;
            },
            cancellation: cancellation);
        if (!(await splitting).Succeeded(out var split, out var error))
        {
            return error;
        }

        if (!by.Means(split.Sha256))
        {
            return ExchangeErrors.OtherDigest.With(by.Sha256!, split.Sha256);
        }

        // Who leaves nobody out need not have it read again.
        if (by.To is null && await FindAsync(by.Agency, split.Sha256, cancellation) is { } first)
        {
            return await repeats.OfAsync(first, cancellation);
        }

        files.ForEach(file => file.Freeze());
        if (!EdXmlReader.Read(split, clock.GetUtcNow().DateInVietnam()).Succeeded(out var message, out error)
            || !Addressees.Of(message, by.To).Succeeded(out var addressees, out error))
        {
            return error;
        }

        return by.To is not null && await FindAsync(by.Agency, addressees.NameOf(split.Sha256), cancellation) is { } earlier
            ? await repeats.OfAsync(earlier, cancellation)
            : await AcceptAsync(by, new(split, message, packet, files), addressees, cancellation);
    }

    /// <summary>What was taken under an id that was reserved; null when nothing was.</summary>
    public async Task<Receipt?> FindAsync(string id, CancellationToken cancellation) =>
        await documents.FindAsync(Document.AggregateId(id), cancellation) is { State.Accepted: var accepted } ? await repeats.OfAsync(accepted, cancellation) : null;

    /// <summary>What was taken of the sender under the name; null when nothing was, or it never came to its end.</summary>
    private async Task<DocumentAccepted?> FindAsync(string sender, string name, CancellationToken cancellation) =>
        await index.FindPacketAsync(sender, name, cancellation) is { } earlier
        && await documents.FindAsync(Document.AggregateId(earlier), cancellation) is { State.Accepted: var accepted }
            ? accepted
            : null;

    private async Task<Result<Receipt>> AcceptAsync(Submission by, ReadPacket packet, Addressees addressees, CancellationToken cancellation)
    {
        var kind = packet.Message is StatusMessage ? MessageKind.Status : MessageKind.Document;
        if (by.Expected is { } expected && expected != kind)
        {
            return ExchangeErrors.OtherMessage.With();
        }

        if (!(await addressing.SenderAsync(packet.Message.From.OrganId, by.Agency, cancellation)).Succeeded(out var sender, out var error)
            || !(await addressing.RecipientsAsync(addressees.Codes, cancellation)).Succeeded(out var addressed, out error)
            || !(await examination.ExamineAsync(packet, sender, cancellation)).Succeeded(out var examined, out error))
        {
            return error;
        }

        var now = clock.GetUtcNow();
        var id = await index.ReserveAsync(sender.Id, addressees.NameOf(packet.Split.Sha256), by.Id ?? Guid.CreateVersion7(now).ToString("N"), cancellation);
        var head = PacketFacts.HeadOf(packet.Message);
        var content = await KeepAsync(id, sender.Id, packet, examined, cancellation);
        var recipients = addressed.Recipients.Select(recipient => recipient.Agency).ToList();
        var tied = packet.Message is DocumentMessage document
            ? await links.TieAsync(sender.Id, id, document, head!, recipients, cancellation)
            : TiedDocuments.Of([], by.Door is Door.Axis || await effects.KnowsAsync(sender.Id, recipients, PacketFacts.StatusOf(packet.Message)!, cancellation) ? [] : recipients);
        var accepted = new DocumentAccepted(
            now,
            by.By,
            id,
            kind,
            by.Door,
            by.System,
            sender.Id,
            packet.Message.From.OrganId,
            (packet.Message as DocumentMessage)?.Business.Type ?? BusinessType.New,
            (packet.Message as DocumentMessage)?.Business.Reason,
            head,
            PacketFacts.StatusOf(packet.Message),
            [.. addressed.Recipients.Select(recipient => recipient.ToText())],
            content,
            [.. examined.Files.Select(file => file.ToDocumentFile())],
            kind is MessageKind.Document ? examined.Standing : null,
            [.. packet.NotesOf(), .. addressed.Notes, .. examined.Notes, .. RepeatNotes.Of(tied.Links), .. RepeatNotes.Of(tied.Unmatched, recipients)],
            tied.Links,
            head is not null && packet.Message is DocumentMessage { Business.Type: BusinessType.New } && answers.IsSentLate(head.Priority, head.IssuedOn, now),
            tied.Unmatched.Count > 0 && tied.Unmatched.Count < recipients.Count ? tied.Unmatched : null);
        return (await documents.CreateAsync(Document.AggregateId(id), [accepted], cancellation)).Succeeded(out var created, out error)
            ? new Receipt(created.State.Accepted, created.State.Accepted.At != now)
            : error;
    }

    /// <summary>Each part durably, side by side; a repeat after a crash finds what is there.</summary>
    private async Task<PacketContent> KeepAsync(string id, string sender, ReadPacket packet, ExaminedPacket examined, CancellationToken cancellation)
    {
        var owner = PacketContents.OwnerOf(sender);
        var envelope = PacketContents.EnvelopeName(id, packet.Split.Sha256);
        var head = new EnvelopeHead(packet.Split.Slots, packet.Split.Trace, examined.Report);
        var keeping = examined.Files
            .DistinctBy(file => file.Sha256)
            .Select(file => contents.KeepFileAsync(owner, PacketContents.FileName(id, file.Sha256), file.Sha256, packet.Files[file.Slot].Content, cancellation))
            .Append(contents.KeepEnvelopeAsync(owner, id, envelope, new(head, packet.Split.Template), cancellation));
        await Task.WhenAll(keeping);
        return new(packet.Split.Sha256, packet.Split.Length, owner, envelope, packet.Message.HasXmlSignature);
    }

    /// <summary>What is wrong with the packet itself, or with a file in it, and not with who brings it or whom it names.</summary>
    private static bool IsOfPacket(Error error) =>
        error.Definition.Code.StartsWith("EXCHANGE-41", StringComparison.Ordinal) || error.Definition == EGov.Platform.Errors.PlatformErrors.MaliciousFile;
}
