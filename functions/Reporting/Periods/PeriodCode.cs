using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Periods;

/// <summary>
/// The name of a period in the spelling of SDMX: <c>2020</c>, <c>2020-S1</c>, <c>2020-Q3</c>, <c>2020-08</c>, <c>2020-W06</c>, <c>2020-08-15</c>, and
/// <c>2020-N1</c> for nine months. Which days it means is said by a period kind. Names of one frequency sort by time.
/// </summary>
[JsonConverter(typeof(PeriodCodeJson))]
internal readonly partial record struct PeriodCode : IComparable<PeriodCode>
{
    private static readonly DateOnly DayOne = new(1, 1, 1);

    private PeriodCode(Frequency frequency, int ordinal)
    {
        Frequency = frequency;
        Ordinal = ordinal;
    }

    /// <summary>How often it comes round.</summary>
    public Frequency Frequency { get; }

    /// <summary>Its running number among all of its frequency; the next period has the next one.</summary>
    public int Ordinal { get; }

    /// <summary>Its year; a week belongs to the year that has its Thursday (ISO 8601).</summary>
    public int Year => Frequency switch
    {
        Frequency.Day => Day.Year,
        Frequency.Week => ISOWeek.GetYear(Monday.ToDateTime(TimeOnly.MinValue)),
        _ => Ordinal / PerYearOf(Frequency),
    };

    /// <summary>Its number in its year, from 1; the day of the year for a day.</summary>
    public int Number => Frequency switch
    {
        Frequency.Day => Day.DayOfYear,
        Frequency.Week => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue)),
        _ => (Ordinal % PerYearOf(Frequency)) + 1,
    };

    /// <summary>How many of its frequency its year has.</summary>
    public int PerYear => Frequency switch
    {
        Frequency.Day => DateTime.IsLeapYear(Year) ? 366 : 365,
        Frequency.Week => ISOWeek.GetWeeksInYear(Year),
        _ => PerYearOf(Frequency),
    };

    /// <summary>Its first day by the calendar.</summary>
    public DateOnly FirstDay => Frequency is Frequency.Day ? Day : PartsOf(Frequency.Day)!.Value.First.Day;

    private DateOnly Day => DayOne.AddDays(Ordinal);

    private DateOnly Monday => DayOne.AddDays(Ordinal * 7);

    /// <summary>The period of a year by its number, from 1; null when the year has none such, or is not 1900 to 2199.</summary>
    public static PeriodCode? Of(Frequency frequency, int year, int number)
    {
        if (year is < 1900 or > 2199 || number < 1)
        {
            return null;
        }

        PeriodCode code = frequency switch
        {
            Frequency.Day => OfDay(new DateOnly(year, 1, 1).AddDays(number - 1)),
            Frequency.Week => OfWeek(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, 1, DayOfWeek.Monday)).AddDays((number - 1) * 7)),
            _ => new(frequency, (year * PerYearOf(frequency)) + number - 1),
        };
        return code.Year == year && code.Number == number ? code : null;
    }

    /// <summary>The day as a period.</summary>
    public static PeriodCode OfDay(DateOnly day) => new(Frequency.Day, day.DayNumber);

    /// <summary>The week of a day, from Monday on.</summary>
    public static PeriodCode OfWeek(DateOnly day) => new(Frequency.Week, day.DayNumber / 7);

    /// <summary>Reads a code; an error when there is no such period.</summary>
    public static Result<PeriodCode> Read(string? text) => Parse(text) is { } code ? code : ReportingErrors.NoSuchPeriod.With(text ?? string.Empty);

    /// <summary>Reads a code; null when there is no such period.</summary>
    public static PeriodCode? Parse(string? text)
    {
        if (text is null || Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        int NumberOf(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["day"].Success)
        {
            return year >= 1900 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? OfDay(day) : null;
        }

        return match.Groups["month"].Success ? Of(Frequency.Month, year, NumberOf("month"))
            : match.Groups["week"].Success ? Of(Frequency.Week, year, NumberOf("week"))
            : match.Groups["letter"].Success ? Of(LetterOf(match.Groups["letter"].Value), year, NumberOf("number"))
            : Of(Frequency.Annual, year, 1);
    }

    /// <summary>The period that comes so many after it; before it for a number below zero.</summary>
    public PeriodCode Offset(int periods) => new(Frequency, Ordinal + periods);

    /// <summary>The first period of its frequency in its year.</summary>
    public PeriodCode FirstOfYear() => Of(Frequency, Year, 1)!.Value;

    /// <summary>
    /// The periods of a shorter frequency within it, in order; none when the other is not shorter. Weeks are in no other period but their year.
    /// </summary>
    public (PeriodCode First, PeriodCode Last)? PartsOf(Frequency smaller)
    {
        if (smaller <= Frequency || smaller is Frequency.NineMonths)
        {
            return null;
        }

        if (Frequency is Frequency.Week)
        {
            return (OfDay(Monday), OfDay(Monday.AddDays(6)));
        }

        if (smaller is Frequency.Week)
        {
            return Frequency is Frequency.Annual ? (Of(smaller, Year, 1)!.Value, Of(smaller, Year, ISOWeek.GetWeeksInYear(Year))!.Value) : null;
        }

        var months = MonthsOf(Frequency);
        var firstMonth = new PeriodCode(Frequency.Month, (Year * 12) + ((Number - 1) * months));
        var lastMonth = firstMonth.Offset(months - 1);
        if (smaller is Frequency.Day)
        {
            return (OfDay(firstMonth.FirstDayOfMonth()), OfDay(lastMonth.Offset(1).FirstDayOfMonth().AddDays(-1)));
        }

        var partMonths = MonthsOf(smaller);
        return months % partMonths == 0
            ? (new(smaller, firstMonth.Ordinal / partMonths), new(smaller, lastMonth.Ordinal / partMonths))
            : null;
    }

    /// <summary>Whether it lies in the other, which has a longer frequency.</summary>
    public bool IsWithin(PeriodCode larger) => larger.PartsOf(Frequency) is var (first, last) && first.Ordinal <= Ordinal && Ordinal <= last.Ordinal;

    /// <inheritdoc/>
    public int CompareTo(PeriodCode other) => (Frequency, Ordinal).CompareTo((other.Frequency, other.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Frequency switch
    {
        Frequency.Annual => Year.ToString("0000", CultureInfo.InvariantCulture),
        Frequency.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-S{Number}"),
        Frequency.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-N{Number}"),
        Frequency.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        Frequency.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
        Frequency.Week => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}"),
        _ => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private DateOnly FirstDayOfMonth() => new(Ordinal / 12, (Ordinal % 12) + 1, 1);

    private static int PerYearOf(Frequency frequency) => frequency switch
    {
        Frequency.HalfYear => 2,
        Frequency.Quarter => 4,
        Frequency.Month => 12,
        _ => 1,
    };

    private static int MonthsOf(Frequency frequency) => frequency switch
    {
        Frequency.Annual => 12,
        Frequency.HalfYear => 6,
        Frequency.NineMonths => 9,
        Frequency.Quarter => 3,
        _ => 1,
    };

    private static Frequency LetterOf(string letter) => letter switch
    {
        "S" => Frequency.HalfYear,
        "N" => Frequency.NineMonths,
        _ => Frequency.Quarter,
    };

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?|-(?<letter>[SNQ])(?<number>[0-9])|-W(?<week>[0-9]{2}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
