using System.Reflection;
using EGov.Platform.Storage;

namespace EGov.Platform.Calendar;

/// <summary>
/// The working days of state agencies: Monday to Friday but for public holidays and days off in lieu (<c>ngày làm việc</c>), from the
/// published calendar of each year. In a year without one only the holidays whose date the law itself fixes are known: what is counted over it
/// is provisional.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>
    /// A dossier that is received later in the day may be forwarded to those who settle it at the start of the next working day (Decree
    /// 61/2018/NĐ-CP, Article 18); its time limit is counted from the day on which it has to be forwarded.
    /// </summary>
    public static readonly TimeOnly LastReceipt = new(15, 0);

    /// <summary>When the last day of a time limit ends.</summary>
    public static readonly TimeOnly EndOfDay = new(17, 0);

    /// <summary>Labour Code 45/2019/QH14, Article 112.1; National Assembly Resolution 28/2026/QH16, Article 2 for the last.</summary>
    private static readonly (int Month, int Day, int FromYear)[] FixedHolidays = [(1, 1, 0), (4, 30, 0), (5, 1, 0), (9, 2, 0), (11, 24, 2026)];

    private readonly HashSet<int> years;
    private readonly HashSet<DateOnly> daysOff;
    private readonly HashSet<DateOnly> workedWeekends;
    private readonly HashSet<DateOnly> unconfirmed;

    /// <summary>A calendar of published years.</summary>
    public WorkingCalendar(IReadOnlyList<CalendarYear> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        years = [.. published.Select(year => year.Year)];
        daysOff = [.. published.SelectMany(year => year.DaysOff).Select(day => day.Date)];
        workedWeekends = [.. published.SelectMany(year => year.WorkedWeekends).Select(day => day.Date)];
        unconfirmed =
            [.. published.SelectMany(year => year.DaysOff.Concat(year.WorkedWeekends)).Where(day => !day.Confirmed).Select(day => day.Date)];
    }

    /// <summary>The calendar that ships with the product.</summary>
    public static WorkingCalendar Shipped { get; } = new(ReadShipped());

    /// <summary>Whether agencies work on the date.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        workedWeekends.Contains(date)
        || (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !daysOff.Contains(date)
            && (years.Contains(date.Year) || !IsFixedHoliday(date)));

    /// <summary>The working day that many working days after the date; the date itself does not count.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        while (days > 0)
        {
            date = date.AddDays(1);
            days -= IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }

    /// <summary>The working day on which something counts as received.</summary>
    public DateOnly ReceiptDay(DateTimeOffset received)
    {
        var date = received.DateInVietnam();
        var inTime = TimeOnly.FromDateTime(received.InVietnam().DateTime) <= LastReceipt;
        return IsWorkingDay(date) && inTime ? date : AddWorkingDays(date, 1);
    }

    /// <summary>When a time limit ends that began with the receipt: the end of the last of its working days.</summary>
    public DateTimeOffset DueAfter(DateTimeOffset received, int workingDays) =>
        VietnamTime.At(AddWorkingDays(ReceiptDay(received), workingDays), EndOfDay);

    /// <summary>The same, and whether the calendar is whole as far as it was counted.</summary>
    public TimeLimit LimitAfter(DateTimeOffset received, int workingDays)
    {
        var ends = DueAfter(received, workingDays);
        return new TimeLimit(ends, !IsWhole(received.DateInVietnam(), ends.DateInVietnam()));
    }

    private bool IsWhole(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.Year, last.Year - first.Year + 1).All(years.Contains)
        && !unconfirmed.Any(date => first <= date && date <= last);

    private static bool IsFixedHoliday(DateOnly date) =>
        FixedHolidays.Any(holiday => (holiday.Month, holiday.Day) == (date.Month, date.Day) && date.Year >= holiday.FromYear);

    /// <summary>The years that ship with the product, as they were published.</summary>
    internal static CalendarYear[] ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("calendar/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    var content = new MemoryStream();
                    stream.CopyTo(content);
                    return PlatformJson.Read<CalendarYear>(content.ToArray());
                }),
        ];
    }
}
