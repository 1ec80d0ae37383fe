using System.Globalization;

namespace EGov.Platform.Calendar;

/// <summary>Days as requests, files and answers write them: <c>2026-02-28</c> (RFC 3339).</summary>
public static class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The day, or null when the text is none of the calendar in this form.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day as text.</summary>
    public static string TextOf(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);
}
