using System.Xml;
using EGov.Platform.Storage;

namespace EGov.Platform.Signatures.Verification;

/// <summary>Reads XML without document types, without anything from outside, and within bounds.</summary>
internal static class BoundedXml
{
    private const int Deepest = 128;
    private const long Longest = 20_000_000;

    /// <summary>The document with its white space as it stands; null when it is not XML or out of bounds.</summary>
    public static XmlDocument? Read(ReadOnlyMemory<byte> xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Longest };
        try
        {
            using (var depth = XmlReader.Create(Open(), settings))
            {
                while (depth.Read())
                {
                    if (depth.Depth > Deepest)
                    {
                        return null;
                    }
                }
            }

            using var reader = XmlReader.Create(Open(), settings);
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(reader);
            return document;
        }
        catch (XmlException)
        {
            return null;
        }

        MemoryReader Open() => new(xml);
    }
}
