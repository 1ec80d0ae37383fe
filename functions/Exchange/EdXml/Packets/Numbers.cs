using System.Globalization;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Numbers as texts of warnings and paths write them.</summary>
internal static class Numbers
{
    public static string TextOf(long number) => number.ToString(CultureInfo.InvariantCulture);
}
