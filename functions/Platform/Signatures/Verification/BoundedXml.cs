using System.Xml;
using EGov.Platform.Storage;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Reads XML without document types, without anything from outside, and within bounds.</summary>
internal static class BoundedXml
{
    private const int Deepest = 128;

    /// <summary>The largest document that is taken into memory as a tree, in bytes; a tree is many times as large as its text.</summary>
    public const int Largest = 20_000_000;

    /// <summary>The document with its white space as it stands; null when it is not XML or out of bounds.</summary>
    public static XmlDocument? Read(ReadOnlyMemory<byte> xml) => xml.Length > Largest || Has(xml, "", "") is null ? null : Load(xml);

    /// <summary>The same of a document that was read to its end before and is not too large.</summary>
    public static XmlDocument Load(ReadOnlyMemory<byte> xml)
    {
        using var reader = XmlReader.Create(Open(xml), Settings);
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.Load(reader);
        return document;
    }

    /// <summary>
    /// Whether an element is somewhere in the document, which may be of any size: it is read from its beginning to its end and nothing of it is
    /// kept. Null when it is not XML or out of bounds.
    /// </summary>
    public static bool? Has(ReadOnlyMemory<byte> xml, string name, string space)
    {
        try
        {
            var found = false;
            using var reader = XmlReader.Create(Open(xml), Settings);
            while (reader.Read())
            {
                found |= reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI == space;
                if (reader.Depth > Deepest)
                {
                    return null;
                }
            }

            return found;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static MemoryReader Open(ReadOnlyMemory<byte> xml) => new(xml);
}
