using System.Security;
using EGov.Exchange.EdXml.Values;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>A stop as XML, with the prefix and the indentation of the list that it is written into.</summary>
internal static class StopText
{
    public static string Of(TraceHeader stop, TracePlace place)
    {
        var prefix = place.Prefix;
        var timestamp = stop.Timestamp is { } moment ? EdXmlDates.TextOf(moment) : "";
        return $"{place.Indent}<{prefix}TraceHeader>{Element("OrganId", stop.OrganId ?? "")}{Element("Timestamp", timestamp)}</{prefix}TraceHeader>";

        string Element(string name, string value) => $"<{prefix}{name}>{SecurityElement.Escape(value)}</{prefix}{name}>";
    }
}
