using System.Globalization;
using EGov.Platform.Calendar;

namespace EGov.Platform.Proof;

/// <summary>Times as proofs write them: Vietnamese time with seven places, so that their order as text is their order.</summary>
public static class ProofTime
{
    private const string Shape = "yyyy-MM-ddTHH:mm:ss.fffffffzzz";

    /// <summary>The time as text: <c>2026-01-05T08:00:00.0000000+07:00</c>.</summary>
    /// <param name="time">The time.</param>
    public static string Text(DateTimeOffset time) => time.InVietnam().ToString(Shape, CultureInfo.InvariantCulture);

    /// <summary>The time that the text writes, or null when it is not written in this way.</summary>
    /// <param name="text">The text.</param>
    public static DateTimeOffset? Of(string text) =>
        DateTimeOffset.TryParseExact(text, Shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && Text(time) == text ? time : null;
}
