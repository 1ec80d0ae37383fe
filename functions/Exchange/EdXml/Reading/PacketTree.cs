using System.Text;
using System.Xml;
using EGov.Exchange.EdXml.Packets;
using EGov.Exchange.Errors;
using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Reading;

/// <summary>Reads a template into elements, within bounds, and without anything from outside: no DTD, no entities, no other files.</summary>
internal sealed class PacketTree(ReadOnlyMemory<byte> template, IReadOnlyList<AttachmentSlot> slots, PacketLimits limits, ReadingNotes notes)
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> undeclared = new(StringComparer.Ordinal);
    private bool older;
    private bool bare;
    private int elements;
    private int slot;

    /// <summary>The root, or why there is none.</summary>
    public Result<PacketElement> Read()
    {
        var start = Math.Max(0, template.Span.IndexOf((byte)'<'));
        using var bytes = new MemoryStream(template[start..].ToArray(), writable: false);
        using var characters = new StreamReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var prefix in EdXmlNamespaces.Tolerated)
        {
            namespaces.AddNamespace(prefix, EdXmlNamespaces.Undeclared + prefix);
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            NameTable = names,
        };
        try
        {
            using var reader = XmlReader.Create(characters, settings, new XmlParserContext(names, namespaces, null, XmlSpace.None));
            return Read(reader);
        }
        catch (XmlException malformed)
        {
            return ExchangeErrors.MalformedXml.With(SourceLines.LineOf(template.Span, slots, malformed.LineNumber + template.Span[..start].Count((byte)'\n')), malformed.LinePosition);
        }
        catch (DecoderFallbackException)
        {
            return ExchangeErrors.InvalidUtf8.With();
        }
    }

    private Result<PacketElement> Read(XmlReader reader)
    {
        PacketElement? root = null;
        PacketElement? current = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (Exceeded(reader, current) is { } refusal)
                    {
                        return refusal;
                    }

                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader, current, isEmpty);
                    current?.Add(element);
                    root ??= element;
                    text.Clear();
                    current = isEmpty ? current : element;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    if (current is { Children.Count: 0 })
                    {
                        current.Text = text.ToString().Trim();
                    }

                    text.Clear();
                    current = current?.Parent;
                    break;
            }
        }

        return root is null ? ExchangeErrors.NotEdXml.With("/") : root;
    }

    private Error? Exceeded(XmlReader reader, PacketElement? current) =>
        reader.Depth >= limits.Depth ? Refusals.At(ExchangeErrors.TooDeep, current?.Path ?? "/", limits.Depth)
        : ++elements > limits.Elements || reader.AttributeCount > limits.Attributes || reader.Name.Length > limits.NameCharacters
            ? Refusals.At(ExchangeErrors.TooComplex, current?.Path ?? "/")
            : null;

    private PacketElement Element(XmlReader reader, PacketElement? parent, bool isEmpty)
    {
        older |= parent is null && reader.LocalName == "Envelope";
        var (link, linkPrefix) = LinkOf(reader);
        var element = new PacketElement(reader.LocalName, OwnerOf(reader.NamespaceURI), parent)
        {
            Link = link,
            Slot = reader.LocalName == "ContentTransferEncoded" && !isEmpty ? slot++ : null,
        };
        NoteNamespace(reader.NamespaceURI, element);
        NoteUndeclared(linkPrefix, element);
        return element;
    }

    private ElementOwner OwnerOf(string uri) => uri switch
    {
        EdXmlNamespaces.Exchange or "" => ElementOwner.Exchange,
        EdXmlNamespaces.Signature => ElementOwner.Signature,
        EdXmlNamespaces.Soap or EdXmlNamespaces.Older when older => ElementOwner.Exchange,
        _ when uri == EdXmlNamespaces.Undeclared + "edXML" => ElementOwner.Exchange,
        _ => ElementOwner.Other,
    };

    private void NoteNamespace(string uri, PacketElement element)
    {
        if (uri.Length == 0 && !bare)
        {
            bare = true;
            notes.Warn(PacketWarnings.NoNamespace, element);
        }

        NoteUndeclared(uri, element);
    }

    private void NoteUndeclared(string uri, PacketElement element)
    {
        if (uri.StartsWith(EdXmlNamespaces.Undeclared, StringComparison.Ordinal) && undeclared.Add(uri))
        {
            notes.Warn(PacketWarnings.UndeclaredPrefix, element, uri[EdXmlNamespaces.Undeclared.Length..]);
        }
    }

    /// <summary>Where the element links to, and the namespace of its attributes for links.</summary>
    private static (string? Link, string Namespace) LinkOf(XmlReader reader)
    {
        var (link, uri) = ((string?)null, "");
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                link = reader.LocalName == "href" ? reader.Value : link;
                uri = reader.Prefix == "xlink" ? reader.NamespaceURI : uri;
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        return (link, uri);
    }
}
