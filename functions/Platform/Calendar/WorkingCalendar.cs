using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using EGov.Platform.Storage;

namespace EGov.Platform.Calendar;

/// <summary>
/// The working days of state agencies: Monday to Friday but for public holidays and days off in lieu (<c>ngày làm việc</c>), and weekends worked
/// in exchange. A year that does not ship is computed from the Labour Code; what is counted over it is provisional.
/// </summary>
public sealed partial class WorkingCalendar
{
    private readonly ConcurrentDictionary<int, Year> years;

    /// <summary>A calendar of these years; others are computed.</summary>
    public WorkingCalendar(IReadOnlyList<CalendarYear> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        years = new(published.Select(year => KeyValuePair.Create(year.Year, new Year(year))));
    }

    /// <summary>The calendar that ships with the product.</summary>
    public static WorkingCalendar Shipped { get; } = new(ReadShipped());

    /// <summary>Whether agencies work on the date.</summary>
    public bool IsWorkingDay(DateOnly date)
    {
        var year = Of(date.Year);
        return year.WorkedWeekends.Contains(date)
            || (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !year.DaysOff.Contains(date));
    }

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

    /// <summary>How many working days come after the first date, up to the second and with it; 0 when that is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        var days = 0;
        for (var date = after; date < upTo;)
        {
            date = date.AddDays(1);
            days += IsWorkingDay(date) ? 1 : 0;
        }

        return days;
    }

    /// <summary>The date itself when agencies work on it, else the next date on which they do.</summary>
    public DateOnly WorkingDayFrom(DateOnly date) => IsWorkingDay(date) ? date : AddWorkingDays(date, 1);

    /// <summary>Whether everything from the one date to the other is decided: the years published, and each day off confirmed.</summary>
    public bool IsDecided(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.Year, last.Year - first.Year + 1)
            .All(year => Of(year) is { Published: true } known && !known.Unconfirmed.Any(date => first <= date && date <= last));

    /// <summary>The years that ship with the product.</summary>
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

    private Year Of(int year) => years.GetOrAdd(year, computed => new Year(StatutoryHolidays.Of(computed)));

    /// <summary>A year's days in the form in which they are asked for.</summary>
    private sealed class Year(CalendarYear year)
    {
        public bool Published => year.Published;

        public FrozenSet<DateOnly> DaysOff { get; } = year.DaysOff.Select(day => day.Date).ToFrozenSet();

        public FrozenSet<DateOnly> WorkedWeekends { get; } = year.WorkedWeekends.Select(day => day.Date).ToFrozenSet();

        public IReadOnlyList<DateOnly> Unconfirmed { get; } =
            [.. year.DaysOff.Concat(year.WorkedWeekends).Where(day => !day.Confirmed).Select(day => day.Date)];
    }
}
