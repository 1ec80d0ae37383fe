using System.Reflection;
using EGov.Platform.Storage;

namespace EGov.Platform.Calendar;

/// <summary>
/// The working days of state agencies: Monday to Friday but for public holidays and days off in lieu (<c>ngày làm việc</c>), from the
/// published calendar of each year. A year without one has the holidays of fixed date only.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>What comes later in the day counts as received on the next working day (Decree 61/2018/NĐ-CP, Article 18).</summary>
    public static readonly TimeOnly LastReceipt = new(15, 0);

    /// <summary>When the last day of a time limit ends.</summary>
    public static readonly TimeOnly EndOfDay = new(17, 0);

    private static readonly (int Month, int Day)[] FixedHolidays = [(1, 1), (4, 30), (5, 1), (9, 2)];

    private readonly HashSet<int> years;
    private readonly HashSet<DateOnly> daysOff;
    private readonly HashSet<DateOnly> workedWeekends;

    /// <summary>A calendar of published years.</summary>
    public WorkingCalendar(IReadOnlyList<CalendarYear> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        years = [.. published.Select(year => year.Year)];
        daysOff = [.. published.SelectMany(year => year.DaysOff).Select(day => day.Date)];
        workedWeekends = [.. published.SelectMany(year => year.WorkedWeekends).Select(day => day.Date)];
    }

    /// <summary>The calendar that ships with the product.</summary>
    public static WorkingCalendar Shipped { get; } = new(ReadShipped());

    /// <summary>Whether agencies work on the date.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        workedWeekends.Contains(date)
        || (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !daysOff.Contains(date)
            && (years.Contains(date.Year) || !FixedHolidays.Contains((date.Month, date.Day))));

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

    private static CalendarYear[] ReadShipped()
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
