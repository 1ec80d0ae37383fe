using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Files;
using EGov.Platform.Http.Forms;
using EGov.Platform.Results;

namespace EGov.Exchange.Composing;

/// <summary>
/// Makes packets of what clerks fill in. The same request at the same moment makes the same packet to the byte; one of usual size is sealed in the
/// agency's name where its key is at hand.
/// </summary>
internal sealed class Composer(
    IAgencyRegistry registry, ComposedFiles files, DocumentDesk documents, PacketSeal seal, ContentSpools spools)
{
    /// <summary>The packet, to be disposed by who sends it.</summary>
    /// <param name="caller">Who sends.</param>
    /// <param name="agency">The registry id of the agency for which they send.</param>
    /// <param name="form">What they filled in, with the files that came beside it.</param>
    /// <param name="asked">When it was first asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<ContentSpool>> ComposeAsync(
        Caller caller, string agency, DocumentForm<ComposeBody> form, DateTimeOffset asked, CancellationToken cancellation)
    {
        // A series begins with 01 (Decree 30/2020/NĐ-CP, article 15.1); an outgoing document is looked at before it has its number, with 0 in its place.
        if (form.Document.Value.Number is { Length: > 0 } number && number.All(letter => letter is '0'))
        {
            return ExchangeErrors.FieldInvalid.With("/edXML/edXMLEnvelope/edXMLHeader/MessageHeader/Code/CodeNumber", number);
        }

        return (await files.OfAsync(agency, form, cancellation)).Succeeded(out var found, out var error)
            ? await ComposeAsync(caller, agency, form.Document.Value, found, asked, cancellation)
            : error;
    }

    /// <summary>The same of files that are elsewhere, whatever files the body names.</summary>
    public async Task<Result<ContentSpool>> ComposeAsync(
        Caller caller, string agency, ComposeBody body, IReadOnlyList<PacketFile> files, DateTimeOffset asked, CancellationToken cancellation)
    {
        if (!(await MessageOfAsync(caller, agency, body, asked, cancellation)).Succeeded(out var message, out var error)
            || !EdXmlWriter.Draft(message, files, asked.DateInVietnam()).Succeeded(out var draft, out error))
        {
            return error;
        }

        var packet = spools.Begin(PacketDesk.LargestPacket, hashed: false);
        try
        {
            await draft.WriteAsync(packet.Input, cancellation);
            packet.Freeze();
            return await seal.SealAsync(packet, agency, message.From.OrganName ?? agency, cancellation);
        }
        catch (ContentTooLargeException)
        {
            packet.Dispose();
            return ExchangeErrors.PacketTooLarge.With(PacketDesk.LargestPacket);
        }
        catch
        {
            packet.Dispose();
            throw;
        }
    }

    /// <summary>Why no packet could be made of it, or null. No file is read.</summary>
    public async Task<Error?> FaultOfAsync(
        Caller caller, string agency, ComposeBody body, IReadOnlyList<PacketFile> files, DateTimeOffset asked, CancellationToken cancellation) =>
        (await MessageOfAsync(caller, agency, body, asked, cancellation)).Succeeded(out var message, out var error)
        && EdXmlWriter.Draft(message, files, asked.DateInVietnam()).Succeeded(out _, out error)
            ? null
            : error;

    private async Task<Result<DocumentMessage>> MessageOfAsync(
        Caller caller, string agency, ComposeBody body, DateTimeOffset asked, CancellationToken cancellation)
    {
        if (await registry.FindAsync(agency, cancellation) is not { } sender)
        {
            return ExchangeErrors.UnknownSender.With(agency);
        }

        var to = new List<Organ>();
        foreach (var recipient in body.Recipients)
        {
            if (await registry.FindAsync(recipient, cancellation) is not { } found)
            {
                return ExchangeErrors.UnknownRecipient.With(recipient);
            }

            to.Add(OrganOf(found));
        }

        var (issuedOn, from) = (body.IssuedOn ?? asked.DateInVietnam(), OrganOf(sender));
        var day = issuedOn.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        if (!(await BusinessOfAsync(caller, body, cancellation)).Succeeded(out var business, out var error)
            || !(await AnswersOfAsync(caller, body.Answers ?? [], cancellation)).Succeeded(out var answers, out error))
        {
            return error;
        }

        return new DocumentMessage
        {
            From = from,
            To = to,
            DocumentId = LegalDocumentId.Of($"{from.OrganId},{day},{body.Number}/{body.Notation}"),
            Code = new(body.Number, body.Notation),
            Promulgation = new(issuedOn) { Place = body.Place },
            Kind = new(body.Kind, 2, 0),
            Subject = body.Subject,
            Signer = new Signer { FullName = body.Signer.Name, Position = body.Signer.Position, Competence = body.Signer.Competence },
            DueDate = body.DueDate,
            Other = new OtherInfo { Priority = body.Priority, PageAmount = body.Pages },
            ResponseFor = answers,
            Trace = [new TraceHeader(from.OrganId, asked)],
            Business = business,
        };
    }

    private async Task<Result<EdXml.Business>> BusinessOfAsync(Caller caller, ComposeBody body, CancellationToken cancellation)
    {
        var staff = body.Clerk is { } clerk ? new StaffInfo { Department = clerk.Department, Staff = clerk.Name, Mobile = clerk.Mobile, Email = clerk.Email } : null;
        if (body.Business is not { } business)
        {
            return new EdXml.Business { Type = BusinessType.New, Reason = "Văn bản điện tử mới", Staff = staff, Paper = false };
        }

        if (business.Type is not (BusinessType.Update or BusinessType.Replace) || business.Documents.Count == 0)
        {
            return ExchangeErrors.NotComposable.With();
        }

        if (!(await ReferencesAsync(caller, business.Documents, cancellation)).Succeeded(out var named, out var error))
        {
            return error;
        }

        var ids = named.Select(reference => reference.DocumentId!).ToList();
        return business.Type is BusinessType.Replace
            ? new EdXml.Business
            {
                Type = business.Type,
                Reason = business.Reason,
                Staff = staff,
                Paper = false,
                Replacements = [.. ids.Select(id => new Replacement(id) { OrganIds = body.Recipients })],
            }
            : new EdXml.Business { Type = business.Type, Reason = business.Reason, Staff = staff, Paper = false, DocumentId = ids[0], Update = new(true, false) };
    }

    private async Task<Result<IReadOnlyList<DocumentReference>>> AnswersOfAsync(Caller caller, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        await ReferencesAsync(caller, ids, cancellation);

    /// <summary>Documents of the axis as packets name them: those that the caller's agency sent or received.</summary>
    private async Task<Result<IReadOnlyList<DocumentReference>>> ReferencesAsync(Caller caller, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var references = new List<DocumentReference>();
        foreach (var id in ids)
        {
            if (!(await documents.ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out var error))
            {
                return error;
            }

            if (seen.State.Accepted is not { Head: { } head, SenderCode: var code })
            {
                return ExchangeErrors.NoDocument.With(id);
            }

            references.Add(new DocumentReference
            {
                OrganId = code,
                Code = head.Code,
                PromulgationDate = head.IssuedOn,
                DocumentId = LegalDocumentId.Of(head.LegalId ?? string.Create(CultureInfo.InvariantCulture, $"{code},{head.IssuedOn:yyyy/MM/dd},{head.Code}")),
            });
        }

        return references;
    }

    /// <summary>An agency as packets name it: by its code in the older scheme, which all software knows, else in the newer, else by its registry id.</summary>
    private static Organ OrganOf(Agency agency) => new(agency.Codes.Qcvn102 ?? agency.Codes.Decision20 ?? agency.Id) { OrganName = agency.Name.Vi };
}
