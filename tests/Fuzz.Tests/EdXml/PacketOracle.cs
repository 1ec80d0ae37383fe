using System.Text;
using System.Xml;
using EGov.Exchange.EdXml.Reading;

namespace EmbeddedFunctions.Fuzz.Tests.EdXml;

/// <summary>What the platform's own XML reader says of a whole packet, in as much memory as it takes.</summary>
/// <param name="IsWellFormed">Whether it is XML.</param>
/// <param name="Contents">The texts of its attachments without white space.</param>
internal sealed record PacketOracle(bool IsWellFormed, IReadOnlyList<string> Contents)
{
    internal static PacketOracle Of(byte[] packet)
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var prefix in EdXmlNamespaces.Tolerated)
        {
            namespaces.AddNamespace(prefix, "urn:x");
        }

        var contents = new List<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, NameTable = names };
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(packet.AsSpan(Math.Max(0, packet.AsSpan().IndexOf((byte)'<'))));
            using var reader = XmlReader.Create(new StringReader(text), settings, new XmlParserContext(names, namespaces, null, XmlSpace.None));
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "ContentTransferEncoded", IsEmptyElement: false })
                {
                    using var inner = reader.ReadSubtree();
                    contents.Add(TextOf(inner));
                }
            }

            return new(true, contents);
        }
        catch (Exception malformed) when (malformed is XmlException or DecoderFallbackException)
        {
            return new(false, contents);
        }
    }

    private static string TextOf(XmlReader element)
    {
        var text = new StringBuilder();
        while (element.Read())
        {
            if (element.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(element.Value);
            }
        }

        return string.Concat(text.ToString().Where(each => !char.IsWhiteSpace(each)));
    }
}
