using EGov.Exchange.EdXml.Contents;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Reads the attachments and the list of them in the envelope. Names come from either place, ids with and without <c>cid:</c>.</summary>
internal sealed class AttachmentReader(FieldReader fields, IReadOnlyList<AttachmentSlot> slots, int most)
{
    private const string IdPrefix = "cid:";

    public List<PacketAttachment> Read(Layout layout)
    {
        var listed = References(layout);
        var all = new List<PacketAttachment>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (fields.Children(layout.Attachments, "Attachment").Count > most)
        {
            fields.Notes.Refuse(ExchangeErrors.TooManyAttachments.With(most));
            return all;
        }

        foreach (var element in fields.Children(layout.Attachments, "Attachment"))
        {
            var id = Id(element, link: false);
            if (id is not null && !ids.Add(id))
            {
                fields.Notes.Refuse(ExchangeErrors.DuplicateContentId, element.All("ContentId").FirstOrDefault() ?? element, id);
            }

            if (Attachment(element, id, id is null ? null : listed.GetValueOrDefault(id)) is { } attachment)
            {
                all.Add(attachment);
            }
        }

        foreach (var (id, reference) in listed.Where(pair => !ids.Contains(pair.Key)))
        {
            fields.Notes.Warn(PacketWarnings.ReferenceWithoutAttachment, reference, id);
        }

        return all;
    }

    private Dictionary<string, PacketElement> References(Layout layout)
    {
        var listed = new Dictionary<string, PacketElement>(StringComparer.Ordinal);
        if (fields.Children(layout.Manifest, "Reference").Count > most)
        {
            fields.Notes.Refuse(ExchangeErrors.TooManyAttachments.With(most));
            return listed;
        }

        foreach (var element in fields.Children(layout.Manifest, "Reference"))
        {
            var id = Id(element, link: true);
            if (id is not null && !listed.TryAdd(id, element))
            {
                fields.Notes.Refuse(ExchangeErrors.DuplicateContentId, element.All("ContentId").FirstOrDefault() ?? element, id);
            }

            // Read here so that they are no extensions and are checked, whether or not an attachment takes them.
            Name(element);
            fields.Text(element, "ContentType", EdXmlLengths.ContentType);
            fields.Text(element, "Description", EdXmlLengths.AttachmentDescription);
        }

        return listed;
    }

    private PacketAttachment? Attachment(PacketElement element, string? id, PacketElement? reference)
    {
        if (reference is null)
        {
            fields.Notes.Warn(PacketWarnings.AttachmentWithoutReference, element);
        }

        var name = Name(element) ?? reference?.All("AttachmentName").FirstOrDefault()?.Text;
        if (string.IsNullOrEmpty(name))
        {
            fields.Missing(element, "AttachmentName");
        }

        if (Slot(element) is not { } number)
        {
            return null;
        }

        var slot = slots[number];
        var type = fields.Text(element, "ContentType", EdXmlLengths.ContentType) ?? reference?.All("ContentType").FirstOrDefault()?.Text;
        Warn(element, slot, type);
        return new(name ?? "", number)
        {
            ContentId = id,
            Description = fields.Text(element, "Description", EdXmlLengths.AttachmentDescription),
            ContentType = string.IsNullOrEmpty(type) ? null : type,
            Kind = slot.Kind,
            Length = slot.Length,
            Sha256 = slot.Sha256,
        };
    }

    private int? Slot(PacketElement element)
    {
        var content = fields.Required(element, "ContentTransferEncoded");
        if (content is null)
        {
            return null;
        }

        if (content.Slot is not { } number)
        {
            fields.Notes.Refuse(ExchangeErrors.FieldMissing, content);
            return null;
        }

        // What is left in the template is not the text that was taken out: a second one, or elements.
        if (content.Text.Length > 0 || content.Children.Count > 0 || number >= slots.Count)
        {
            fields.Notes.Refuse(ExchangeErrors.UnreadableBase64, content);
            return null;
        }

        return number;
    }

    private void Warn(PacketElement element, AttachmentSlot slot, string? type)
    {
        if (slot.Length == 0)
        {
            fields.Notes.Warn(PacketWarnings.EmptyAttachment, element);
        }
        else if (type is not null && !ContentKinds.Fits(slot.Kind, type))
        {
            fields.Notes.WarnBelow(PacketWarnings.OtherContentType, element, "ContentType", type, ContentKinds.MediaTypeOf(slot.Kind));
        }
    }

    private string? Name(PacketElement element)
    {
        var child = fields.Child(element, "AttachmentName");
        if (child is null || fields.Text(child, EdXmlLengths.AttachmentName) is not { } name)
        {
            return null;
        }

        if (name.Length > EdXmlLengths.AttachmentName)
        {
            fields.Notes.Refuse(ExchangeErrors.FieldTooLong, child, EdXmlLengths.AttachmentName);
        }
        else if (!AttachmentNames.IsSafe(name))
        {
            fields.Notes.Refuse(ExchangeErrors.UnsafeAttachmentName, child);
        }

        return name;
    }

    private string? Id(PacketElement element, bool link)
    {
        var id = fields.Text(element, "ContentId", EdXmlLengths.ContentId) ?? (link ? element.Link : null);
        var bare = id is not null && id.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) ? id[IdPrefix.Length..] : id;
        if (string.IsNullOrEmpty(bare))
        {
            return null;
        }

        if (!AttachmentNames.IsSafe(bare))
        {
            fields.Notes.Refuse(ExchangeErrors.UnsafeContentId, element.All("ContentId").FirstOrDefault() ?? element);
        }

        return bare;
    }
}
