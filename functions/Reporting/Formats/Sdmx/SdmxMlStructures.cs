using System.Text.RegularExpressions;
using System.Xml;

namespace EGov.Reporting.Formats.Sdmx;

/// <summary>
/// Of which structure the data of a message are, as <c>AGENCY:ID(VERSION)</c>. The header names it, and the namespace of the data set's type does;
/// a message may do either or both.
/// </summary>
internal sealed partial class SdmxMlStructures
{
    private const int Most = 16;
    private const string XmlSchema = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Data = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    private string header = string.Empty;

    /// <summary>Takes an element of the header, if it says something of a structure.</summary>
    public void Take(XmlReader element)
    {
        if (element.LocalName == "Structure" && element.GetAttribute("structureID") is { } id)
        {
            header = id;
        }
        else if (element.LocalName == "Ref" && named.Count < Most)
        {
            named.TryAdd(header, $"{element.GetAttribute("agencyID")}:{element.GetAttribute("id")}({element.GetAttribute("version")})");
        }
    }

    /// <summary>The structures that are named for the data set at hand, each once.</summary>
    public IReadOnlyList<string> Of(XmlReader dataSet)
    {
        var found = new List<string>();
        if (dataSet.GetAttribute("type", XmlSchema) is { } type && dataSet.LookupNamespace(type.Split(':', 2)[0]) is { } space && Urn().Match(space) is { Success: true } match)
        {
            found.Add(match.Groups["id"].Value);
        }

        if (named.TryGetValue(dataSet.GetAttribute("structureRef", Data) ?? header, out var told))
        {
            found.Add(told);
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"=(?<id>[^:=()]{1,100}:[^:=()]{1,100}\([^:=()]{1,100}\))", RegexOptions.ExplicitCapture)]
    private static partial Regex Urn();
}
