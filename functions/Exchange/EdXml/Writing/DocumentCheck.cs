using EGov.Exchange.EdXml.Contents;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;
using EGov.Platform.Words;

namespace EGov.Exchange.EdXml.Writing;

/// <summary>What must hold of a document as a whole before it is written; single values are checked as they are written.</summary>
internal sealed class DocumentCheck(EnvelopeText envelope, DateOnly today, PacketLimits limits)
{
    private const string Header = "/edXML/edXMLEnvelope/edXMLHeader/MessageHeader";
    private const string Attachments = "/edXML/AttachmentEncoded";

    public void Message(DocumentMessage message, IReadOnlyList<PacketFile> files)
    {
        Recipients(message.To);
        Stamps(message);
        Shown(message, files);
        Days(message);

        if (message.Kind.Type is not (1 or 2))
        {
            envelope.Refuse(ExchangeErrors.FieldInvalid, $"{Header}/DocumentType/Type", message.Kind.Type ?? 0);
        }

        if (message.ResponseFor.Any(reference => reference == new DocumentReference()))
        {
            envelope.Refuse(ExchangeErrors.FieldMissing, $"{Header}/ResponseFor/DocumentId");
        }

        if (message.Business.Staff == new StaffInfo())
        {
            envelope.Refuse(ExchangeErrors.FieldMissing, "/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/StaffInfo/Staff");
        }

        Files(files);
    }

    private void Recipients(IReadOnlyList<Organ> recipients)
    {
        if (recipients.Count == 0)
        {
            envelope.Refuse(ExchangeErrors.FieldMissing, $"{Header}/To");
        }
        else if (recipients.Count > limits.Recipients)
        {
            envelope.Refuse(ExchangeErrors.TooManyRecipients.With(limits.Recipients));
        }

        var twice = recipients.GroupBy(organ => AgencyCodes.Normalised(organ.OrganId) ?? organ.OrganId, StringComparer.Ordinal).FirstOrDefault(alike => alike.Count() > 1);
        if (twice is not null)
        {
            envelope.Refuse(ExchangeErrors.DuplicateRecipient, $"{Header}/To/OrganId", twice.Last().OrganId);
        }
    }

    private void Days(DocumentMessage message)
    {
        var issued = message.Promulgation.Date;
        if (issued > today || issued < EdXmlDates.Earliest)
        {
            envelope.Refuse(
                issued > today ? ExchangeErrors.PromulgatedInFuture : ExchangeErrors.IssuedTooEarly,
                $"{Header}/PromulgationInfo/PromulgationDate",
                EdXmlDates.TextOf(issued));
        }

        if (message.DueDate is { } due && !EdXmlDates.IsSound(due))
        {
            envelope.Refuse(ExchangeErrors.FieldInvalid, $"{Header}/DueDate", EdXmlDates.TextOf(due));
        }
    }

    private void Stamps(DocumentMessage message)
    {
        Stamp("Subject", message.Subject);
        Stamp("Content", message.Content);
        Stamp("OtherInfo/SphereOfPromulgation", message.Other.SphereOfPromulgation);
        if (SecrecyMarks.IsInNotation(message.Code.Notation))
        {
            envelope.Refuse(ExchangeErrors.StateSecret, $"{Header}/Code/CodeNotation");
        }
    }

    private void Shown(DocumentMessage message, IReadOnlyList<PacketFile> files)
    {
        (string Where, string? Text)[] texts =
        [
            ($"{Header}/Subject", message.Subject),
            ($"{Header}/From/OrganName", message.From.OrganName),
            ($"{Header}/From/OrganizationInCharge", message.From.OrganizationInCharge),
            .. message.To.Select(organ => ($"{Header}/To/OrganName", organ.OrganName)),
            .. message.To.Select(organ => ($"{Header}/To/OrganizationInCharge", organ.OrganizationInCharge)),
            ($"{Header}/DocumentType/TypeName", message.Kind.Name),
            ($"{Header}/SignerInfo/FullName", message.Signer?.FullName),
            ("/edXML/edXMLEnvelope/edXMLHeader/TraceHeaderList/Bussiness/StaffInfo/Staff", message.Business.Staff?.Staff),
            .. files.Select(file => ($"{Attachments}/Attachment/AttachmentName", file.Name)),
        ];
        if (Array.Find(texts, each => HiddenCharacters.AreIn(each.Text)) is { Text: not null } hiding)
        {
            envelope.Refuse(ExchangeErrors.HiddenText, hiding.Where);
        }
    }

    private void Stamp(string name, string? text)
    {
        if (text is not null && SecrecyMarks.IsStamped(text))
        {
            envelope.Refuse(ExchangeErrors.StateSecret, $"{Header}/{name}");
        }
    }

    private void Files(IReadOnlyList<PacketFile> files)
    {
        if (files.Count > limits.Attachments)
        {
            envelope.Refuse(ExchangeErrors.TooManyAttachments.With(limits.Attachments));
        }

        if (files.GroupBy(file => file.ContentId, StringComparer.Ordinal).FirstOrDefault(alike => alike.Count() > 1) is { } twice)
        {
            envelope.Refuse(ExchangeErrors.DuplicateContentId, $"{Attachments}/Attachment/ContentId", twice.Key);
        }

        if (files.Any(file => file.ContentId.Length == 0))
        {
            envelope.Refuse(ExchangeErrors.FieldMissing, $"{Attachments}/Attachment/ContentId");
        }

        if (files.Any(file => file.ContentId.Length > 0 && !AttachmentNames.IsSafe(file.ContentId)))
        {
            envelope.Refuse(ExchangeErrors.UnsafeContentId, $"{Attachments}/Attachment/ContentId");
        }

        if (files.Any(file => !AttachmentNames.IsSafe(file.Name)))
        {
            envelope.Refuse(ExchangeErrors.UnsafeAttachmentName, $"{Attachments}/Attachment/AttachmentName");
        }

        if (files.FirstOrDefault(file => NameEndings.IsProgram(file.Name)) is { } program)
        {
            envelope.Refuse(ExchangeErrors.ProgramAttached.With(program.Name));
        }
    }
}
