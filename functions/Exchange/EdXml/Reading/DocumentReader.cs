using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Reads documents.</summary>
internal sealed class DocumentReader(FieldReader fields, ReadingNotes notes, IReadOnlyList<AttachmentSlot> slots, DateOnly today, PacketLimits limits)
{
    private readonly OrganReader organs = new(fields);

    public DocumentMessage Read(Layout layout)
    {
        var header = layout.Header;
        var business = new BusinessReader(fields, organs);
        return new DocumentMessage
        {
            From = organs.Organ(fields.Required(header, "From")),
            To = Recipients(header),
            DocumentId = DocumentId(header),
            Code = Code(header),
            Promulgation = Promulgation(header),
            Kind = Kind(header),
            Subject = fields.RequiredText(header, "Subject", EdXmlLengths.Subject),
            Content = fields.Text(header, "Content", EdXmlLengths.Content),
            Signer = Signer(header),
            DueDate = DueDate(header),
            Other = Other(header),
            ResponseFor = ResponseFor(header),
            Steering = (Steering)(fields.Number(header, "SteeringType", (int)Steering.Reports) ?? 0),
            ToPlaces = Texts(fields.Child(header, "ToPlaces"), "Place", EdXmlLengths.ToPlace),
            Trace = business.Trace(layout),
            Business = business.Read(layout),
            Attachments = new AttachmentReader(fields, slots, limits.Attachments).Read(layout),
        };
    }

    private List<Organ> Recipients(PacketElement header)
    {
        var elements = fields.Children(header, "To");
        if (elements.Count == 0)
        {
            fields.Missing(header, "To");
        }
        else if (elements.Count > limits.Recipients)
        {
            notes.Refuse(ExchangeErrors.TooManyRecipients.With(limits.Recipients));
            return [];
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var all = new List<Organ>(elements.Count);
        foreach (var element in elements)
        {
            var organ = organs.Organ(element);
            if (!seen.Add(AgencyCodes.Normalised(organ.OrganId) ?? organ.OrganId))
            {
                notes.Refuse(ExchangeErrors.DuplicateRecipient, element.All("OrganId").FirstOrDefault() ?? element, organ.OrganId);
            }

            all.Add(organ);
        }

        return all;
    }

    private LegalDocumentId? DocumentId(PacketElement header)
    {
        var id = fields.DocumentId(header, "DocumentId");
        if (id is null)
        {
            notes.WarnBelow(PacketWarnings.UsualMissing, header, "DocumentId");
        }

        return id;
    }

    private DocumentCode Code(PacketElement header)
    {
        var code = fields.Required(header, "Code");
        return new(
            fields.RequiredText(code, "CodeNumber", EdXmlLengths.CodeNumber),
            fields.RequiredText(code, "CodeNotation", EdXmlLengths.CodeNotation));
    }

    private Promulgation Promulgation(PacketElement header)
    {
        var element = fields.Required(header, "PromulgationInfo");
        var dateElement = fields.Required(element, "PromulgationDate");
        var date = dateElement is null ? null : fields.Day(element, "PromulgationDate");
        if (dateElement is not null && date is null)
        {
            notes.Refuse(dateElement.Text.Length == 0 ? ExchangeErrors.FieldMissing : ExchangeErrors.FieldInvalid, dateElement, dateElement.Text);
        }
        else if (dateElement is not null && date > today)
        {
            notes.Refuse(ExchangeErrors.PromulgatedInFuture, dateElement, EdXmlDates.TextOf(date.Value));
        }

        else if (dateElement is not null && date < EdXmlDates.Earliest)
        {
            notes.Refuse(ExchangeErrors.IssuedTooEarly, dateElement, EdXmlDates.TextOf(date.Value));
        }

        return new(date ?? default) { Place = fields.Text(element, "Place", EdXmlLengths.Place) };
    }

    private DateOnly? DueDate(PacketElement header)
    {
        var day = fields.Day(header, "DueDate");
        if (day is { } strange && !EdXmlDates.IsSound(strange))
        {
            notes.WarnBelow(PacketWarnings.StrangeDueDate, header, "DueDate", EdXmlDates.TextOf(strange));
        }

        return day;
    }

    private DocumentKind Kind(PacketElement header)
    {
        var element = fields.Required(header, "DocumentType");
        var type = fields.Number(element, "Type", EdXmlLengths.Amount);
        if (element is not null && type is not (1 or 2))
        {
            notes.WarnBelow(PacketWarnings.DocumentType, element, "Type", type is { } number ? Numbers.TextOf(number) : "");
        }

        return new(fields.RequiredText(element, "TypeName", EdXmlLengths.TypeName), type, fields.Number(element, "TypeDetail", EdXmlLengths.Amount));
    }

    private Signer? Signer(PacketElement header)
    {
        var element = fields.Child(header, "SignerInfo");
        var signer = new Signer
        {
            Competence = fields.Text(element, "Competence", EdXmlLengths.Competence),
            Position = fields.Text(element, "Position", EdXmlLengths.Position),
            FullName = fields.Text(element, "FullName", EdXmlLengths.FullName),
        };
        if (signer.FullName is null)
        {
            notes.WarnBelow(PacketWarnings.UsualMissing, header, "SignerInfo/FullName");
        }

        return signer == new Signer() ? null : signer;
    }

    private OtherInfo Other(PacketElement header)
    {
        var element = fields.Child(header, "OtherInfo");
        return new()
        {
            Priority = (Priority)(fields.Number(element, "Priority", (int)Priority.ExpressAtTime) ?? 0),
            SphereOfPromulgation = fields.Text(element, "SphereOfPromulgation", EdXmlLengths.SphereOfPromulgation),
            TyperNotation = fields.Text(element, "TyperNotation", EdXmlLengths.TyperNotation),
            PromulgationAmount = fields.Number(element, "PromulgationAmount", EdXmlLengths.Amount),
            PageAmount = fields.Number(element, "PageAmount", EdXmlLengths.Amount),
            Direction = fields.Flag(element, "Direction"),
            Appendixes = Texts(fields.Child(element, "Appendixes"), "Appendix", EdXmlLengths.Appendix),
        };
    }

    /// <summary>Hand-made packets have one with nothing in it.</summary>
    private List<DocumentReference> ResponseFor(PacketElement header) =>
        [.. fields.Children(header, "ResponseFor").Select(organs.Reference).Where(reference => reference != new DocumentReference())];

    private List<string> Texts(PacketElement? parent, string name, int longest) =>
        [.. fields.Children(parent, name).Select(element => fields.Text(element, longest)).OfType<string>()];
}
