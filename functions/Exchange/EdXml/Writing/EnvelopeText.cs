using System.Buffers;
using System.Text;
using System.Xml;
using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.EdXml.Reading;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Writing;

/// <summary>The XML of a packet as it grows, with every value checked, and the first reason why it cannot be written.</summary>
internal sealed class EnvelopeText
{
    private const string Prefix = "edXML:";

    private readonly ArrayBufferWriter<byte> bytes = new(4 << 10);
    private readonly Stack<string> open = new();
    private readonly List<string> path = [];
    private int signatureOffset;

    public Error? Refusal { get; private set; }

    public int Length => bytes.WrittenCount;

    /// <summary>The path of the element that is open.</summary>
    public string Path => "/" + string.Join('/', path);

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    public void Refuse(ErrorDefinition definition, string where, params ReadOnlySpan<object> arguments) => Refusal ??= Refusals.At(definition, where, arguments);

    public void Refuse(Error refusal) => Refusal ??= refusal;

    public void Begin()
    {
        Raw("""<?xml version="1.0" encoding="UTF-8"?>""" + "\n");
        Open("edXML", prefix: "", attributes: $" xmlns=\"{EdXmlNamespaces.Exchange}\"");
        Open("edXMLEnvelope", attributes: $" xmlns:edXML=\"{EdXmlNamespaces.Exchange}\"");
        Open("edXMLHeader");
    }

    public void EndHeader()
    {
        signatureOffset = Length;
        Close();
    }

    /// <summary>Closes all that is open.</summary>
    public void End()
    {
        while (open.Count > 0)
        {
            Close();
        }
    }

    /// <param name="name">The name without prefix.</param>
    /// <param name="number">Which of several, from 1; 0 for the only one.</param>
    /// <param name="prefix">The prefix with its colon.</param>
    /// <param name="attributes">Attributes as XML, with a space before each.</param>
    public void Open(string name, int number = 0, string prefix = Prefix, string attributes = "")
    {
        Raw($"<{prefix}{name}{attributes}>");
        open.Push(prefix + name);
        path.Add(number == 0 ? name : $"{name}[{Numbers.TextOf(number)}]");
    }

    public void Close()
    {
        Raw($"</{open.Pop()}>");
        path.RemoveAt(path.Count - 1);
    }

    /// <summary>An element with a value, which must be there.</summary>
    public void Required(string name, string? value, int longest, string prefix = Prefix)
    {
        if (string.IsNullOrEmpty(value))
        {
            Refuse(ExchangeErrors.FieldMissing, $"{Path}/{name}");
        }

        Optional(name, value, longest, prefix);
    }

    /// <summary>An element with a value; none for none.</summary>
    public void Optional(string name, string? value, int longest, string prefix = Prefix)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        if (value.Length > longest)
        {
            Refuse(ExchangeErrors.FieldTooLong, $"{Path}/{name}", longest);
        }
        else if (!IsWritable(value))
        {
            Refuse(ExchangeErrors.UnwritableText, $"{Path}/{name}");
        }
        else
        {
            Raw($"<{prefix}{name}>{Escaped(value)}</{prefix}{name}>");
        }
    }

    /// <summary>An element with a number from 0; none for none.</summary>
    public void Optional(string name, int? value, int highest)
    {
        if (value is < 0 || value > highest)
        {
            Refuse(ExchangeErrors.FieldInvalid, $"{Path}/{name}", value.Value);
        }
        else if (value is { } number)
        {
            Raw($"<{Prefix}{name}>{Numbers.TextOf(number)}</{Prefix}{name}>");
        }
    }

    /// <summary>An empty element for the content of a file; returns where the content belongs.</summary>
    public int Content(string name)
    {
        Raw($"<{Prefix}{name} xmlns:edXML=\"{EdXmlNamespaces.Exchange}\">");
        var offset = Length;
        Raw($"</{Prefix}{name}>");
        return offset;
    }

    /// <summary>The draft with the signature at the end of its header.</summary>
    public PacketDraft Signed(PacketDraft draft, Func<XmlDocument, XmlElement> sign)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using (var stream = new MemoryStream(draft.Template.ToArray()))
        using (var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
        {
            document.Load(reader);
        }

        var signature = Encoding.UTF8.GetBytes(sign(document).OuterXml);
        var template = draft.Template.Span;
        return draft with
        {
            Template = (byte[])[.. template[..signatureOffset], .. signature, .. template[signatureOffset..]],
            Offsets = [.. draft.Offsets.Select(offset => offset + signature.Length)],
        };
    }

    private static bool IsWritable(string value)
    {
        if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))
        {
            return false;
        }

        for (var at = 0; at < value.Length; at++)
        {
            if (at + 1 < value.Length && XmlConvert.IsXmlSurrogatePair(value[at + 1], value[at]))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(value[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Escaped(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\r", "&#xD;", StringComparison.Ordinal);

    private void Raw(string xml) => Encoding.UTF8.GetBytes(xml, bytes);
}
