using System.Globalization;
using EGov.Platform.Calendar;

namespace EGov.Exchange.EdXml.Values;

/// <summary>Days and moments as edXML writes them: <c>yyyy/MM/dd</c> and <c>yyyy/MM/dd HH:mm:ss</c>, in Vietnamese time; and as some senders do.</summary>
internal static class EdXmlDates
{
    /// <summary>The first day on which a document can have been issued: the year of the State of Viet Nam that issues them.</summary>
    public static readonly DateOnly Earliest = new(1945, 1, 1);

    /// <summary>The last day that anything can fall due.</summary>
    public static readonly DateOnly Latest = new(2200, 12, 31);

    private const string Day = "yyyy'/'MM'/'dd";
    private const string Moment = "yyyy'/'MM'/'dd HH':'mm':'ss";
    private const int Longest = 40;

    private static readonly string[] OtherDays =
        ["yyyy'/'M'/'d", "d'/'M'/'yyyy", "yyyy'-'M'-'d", "d'-'M'-'yyyy", "yyyyMMdd"];

    private static readonly string[] OtherMoments =
    [
        Day, "yyyy'/'MM'/'dd HH':'mm", .. OtherDays, .. OtherDays.Select(day => day + " H':'m':'s"), .. OtherDays.Select(day => day + " H':'m"),
        "yyyy'-'MM'-'dd'T'HH':'mm", "yyyy'-'MM'-'dd'T'HH':'mm':'ss", "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFF",
    ];

    private static readonly string[] MomentsWithZone = ["yyyy'-'MM'-'dd'T'HH':'mm':'ssK", "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK"];

    /// <summary>Whether the day lies in the years that documents are about; calendars reckon with no other.</summary>
    public static bool IsSound(DateOnly day) => day >= Earliest && day <= Latest;

    public static string TextOf(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Whole seconds: there is no room for less.</summary>
    public static string TextOf(DateTimeOffset moment) => moment.InVietnam().ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>The day, or null.</summary>
    /// <param name="text">The text without white space around it.</param>
    /// <param name="usual">Whether it is written as the standard says.</param>
    public static DateOnly? DayOf(string text, out bool usual)
    {
        usual = DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return usual ? day
            : text.Length > Longest ? null
            : DateOnly.TryParseExact(text, OtherDays, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day
            : MomentOf(text, out _) is { } moment ? moment.DateInVietnam()
            : null;
    }

    /// <summary>The moment, or null.</summary>
    /// <param name="text">The text without white space around it.</param>
    /// <param name="usual">Whether it is written as the standard says.</param>
    public static DateTimeOffset? MomentOf(string text, out bool usual)
    {
        usual = DateTime.TryParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        if (usual || (text.Length <= Longest && DateTime.TryParseExact(text, OtherMoments, CultureInfo.InvariantCulture, DateTimeStyles.None, out local)))
        {
            return InVietnam(local);
        }

        // Within a day of the ends of the calendar the other zone has no moment.
        return text.Length <= Longest
            && DateTimeOffset.TryParseExact(text, MomentsWithZone, CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned)
            && zoned.Year is > 1 and < 9999
            ? zoned.InVietnam()
            : null;
    }

    private static DateTimeOffset? InVietnam(DateTime local) => local.Year is > 1 and < 9999 ? VietnamTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : null;
}
