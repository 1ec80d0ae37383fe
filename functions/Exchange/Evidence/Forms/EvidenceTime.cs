using System.Globalization;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Evidence.Forms;

/// <summary>Times as evidence writes them: Vietnamese time with seven places, so that their order as text is their order.</summary>
internal static class EvidenceTime
{
    private const string Shape = "yyyy-MM-ddTHH:mm:ss.fffffffzzz";

    public static string Text(DateTimeOffset time) => time.InVietnam().ToString(Shape, CultureInfo.InvariantCulture);

    /// <summary>The time that the text writes, or null when it is not written in this way.</summary>
    public static DateTimeOffset? Of(string text) =>
        DateTimeOffset.TryParseExact(text, Shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && Text(time) == text ? time : null;
}
