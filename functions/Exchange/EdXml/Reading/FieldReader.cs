using System.Globalization;
using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.EdXml.Values;
using EGov.Exchange.Errors;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Reads single elements: the required ones refuse the packet when they are missing, the others warn when they cannot be read.</summary>
internal sealed class FieldReader(ReadingNotes notes)
{
    private readonly HashSet<PacketElement> known = [];

    public ReadingNotes Notes => notes;

    /// <summary>Whether the element was asked for: one that never was is an extension.</summary>
    public bool Knows(PacketElement element) => known.Contains(element);

    public void Know(PacketElement element) => known.Add(element);

    /// <summary>The only child with the name, or null. Two of them would mean two things to two readers: refused.</summary>
    public PacketElement? Child(PacketElement? parent, string name)
    {
        PacketElement? found = null;
        foreach (var child in parent?.All(name) ?? [])
        {
            known.Add(child);
            if (found is not null)
            {
                notes.Refuse(ExchangeErrors.FieldRepeated, child);
                return found;
            }

            found = child;
        }

        return found;
    }

    /// <summary>All children with the name.</summary>
    public IReadOnlyList<PacketElement> Children(PacketElement? parent, string name)
    {
        var all = parent?.All(name).ToList() ?? [];
        known.UnionWith(all);
        return all;
    }

    /// <summary>The only child with the name; refuses the packet when there is none.</summary>
    public PacketElement? Required(PacketElement? parent, string name)
    {
        var child = Child(parent, name);
        if (child is null && parent is not null)
        {
            Missing(parent, name);
        }

        return child;
    }

    public void Missing(PacketElement parent, string name) => notes.RefuseMissing(parent, name);

    /// <summary>The text of the child; null when it is missing or empty. Too long a text is taken with a warning.</summary>
    public string? Text(PacketElement? parent, string name, int longest)
    {
        var child = Child(parent, name);
        return child is null ? null : Text(child, longest);
    }

    public string? Text(PacketElement element, int longest)
    {
        if (element.Text.Length > EdXmlLengths.Endurable(longest))
        {
            notes.Refuse(ExchangeErrors.FieldTooLong, element, EdXmlLengths.Endurable(longest));
        }
        else if (element.Text.Length > longest)
        {
            notes.Warn(PacketWarnings.FieldTooLong, element, Numbers.TextOf(longest));
        }

        return element.Text.Length == 0 ? null : element.Text;
    }

    public string RequiredText(PacketElement? parent, string name, int longest)
    {
        var text = Text(parent, name, longest);
        if (text is null && parent is not null)
        {
            Missing(parent, name);
        }

        return text ?? "";
    }

    public int? Number(PacketElement? parent, string name, int highest)
    {
        var child = Child(parent, name);
        if (child is null || child.Text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(child.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest)
        {
            return number;
        }

        notes.Warn(PacketWarnings.ValueDropped, child, child.Text);
        return null;
    }

    /// <summary>0 and 1, true and false.</summary>
    public bool? Flag(PacketElement? parent, string name)
    {
        var child = Child(parent, name);
        switch (child?.Text.ToUpperInvariant())
        {
            case null or "":
                return null;
            case "0" or "FALSE":
                return false;
            case "1" or "TRUE":
                return true;
            default:
                notes.Warn(PacketWarnings.ValueDropped, child, child.Text);
                return null;
        }
    }

    public DateOnly? Day(PacketElement? parent, string name)
    {
        var child = Child(parent, name);
        if (child is null || child.Text.Length == 0)
        {
            return null;
        }

        var day = EdXmlDates.DayOf(child.Text, out var usual);
        WarnOfDate(child, day is not null, usual);
        return day;
    }

    public DateTimeOffset? Moment(PacketElement? parent, string name)
    {
        var child = Child(parent, name);
        if (child is null || child.Text.Length == 0)
        {
            return null;
        }

        var moment = EdXmlDates.MomentOf(child.Text, out var usual);
        WarnOfDate(child, moment is not null, usual);
        return moment;
    }

    public LegalDocumentId? DocumentId(PacketElement? parent, string name)
    {
        var child = Child(parent, name);
        return child is null ? null : DocumentId(child);
    }

    public LegalDocumentId? DocumentId(PacketElement element)
    {
        if (Text(element, EdXmlLengths.DocumentId) is not { } text)
        {
            return null;
        }

        var id = LegalDocumentId.Of(text);
        if (id.Form is DocumentIdForm.Unknown)
        {
            notes.Warn(PacketWarnings.UnusualDocumentId, element, text);
        }

        return id;
    }

    private void WarnOfDate(PacketElement element, bool read, bool usual)
    {
        if (!usual)
        {
            notes.Warn(read ? PacketWarnings.DateForm : PacketWarnings.ValueDropped, element, element.Text);
        }
    }
}
