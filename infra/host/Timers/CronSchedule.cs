using System.Numerics;

namespace EmbeddedFunctions.Timers;

/// <summary>
/// A schedule in UTC: <c>{second} {minute} {hour} {day} {month} {day of week}</c>, or without the first field, which then is 0. A day must
/// match both its day and its day-of-week field, as on Azure; cron elsewhere takes either.
/// </summary>
internal sealed class CronSchedule
{
    /// <summary>The Gregorian calendar repeats after so many years, weekdays included: what has not come by then never comes.</summary>
    private const int CalendarCycle = 400;

    private readonly ulong seconds;
    private readonly ulong minutes;
    private readonly ulong hours;
    private readonly ulong days;
    private readonly ulong months;

    /// <summary>For each weekday on which a month may begin, the days of that month on one of the schedule's weekdays.</summary>
    private readonly ulong[] daysOnWeekdays;

    private CronSchedule(string text, ulong seconds, ulong minutes, ulong hours, ulong days, ulong months, ulong weekdays)
    {
        Text = text;
        (this.seconds, this.minutes, this.hours, this.days, this.months) = (seconds, minutes, hours, days, months);
        daysOnWeekdays = [.. Enumerable.Range(0, 7).Select(first => DaysOn(weekdays, first))];
        IsBelowMinute = BitOperations.PopCount(seconds) > 1 && minutes == CronField.Minute.All && hours == CronField.Hour.All
            && days == CronField.Day.All && months == CronField.Month.All && weekdays == CronField.DayOfWeek.All;
    }

    /// <summary>As it was written.</summary>
    internal string Text { get; }

    /// <summary>Whether it occurs more than once in every minute; Azure keeps no record of such timers.</summary>
    internal bool IsBelowMinute { get; }

    /// <exception cref="FormatException">The text is no schedule, or one that no date matches; the message is a clause that says why.</exception>
    internal static CronSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (5 or 6))
        {
            throw new FormatException($"it has {fields.Length} fields, not six (or five, without seconds)");
        }

        var rest = fields.Length == 6 ? fields[1..] : fields;
        var schedule = new CronSchedule(
            text,
            fields.Length == 6 ? CronField.Second.Parse(fields[0]) : 1,
            CronField.Minute.Parse(rest[0]),
            CronField.Hour.Parse(rest[1]),
            CronField.Day.Parse(rest[2]),
            CronField.Month.Parse(rest[3]),
            CronField.DayOfWeek.Parse(rest[4]));
        return schedule.Next(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)) is null
            ? throw new FormatException("no date matches it")
            : schedule;
    }

    /// <summary>The first occurrence after a moment, both in UTC; null when the calendar ends before.</summary>
    internal DateTime? Next(DateTime after)
    {
        var from = new DateTime(after.Ticks - (after.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        if (from.Ticks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerSecond)
        {
            return null;
        }

        from = from.AddSeconds(1);
        if (DateMatches(from.Date) && TimeOfDay(from.TimeOfDay) is { } time)
        {
            return from.Date + time;
        }

        return NextDate(from.Date) is { } date ? date + TimeOfDay(TimeSpan.Zero) : null;
    }

    private static ulong DaysOn(ulong weekdays, int first)
    {
        var on = 0UL;
        for (var day = 1; day <= 31; day++)
        {
            on |= (weekdays >> ((first + day - 1) % 7) & 1) << day;
        }

        return on;
    }

    private bool DateMatches(DateTime date) =>
        (months >> date.Month & 1) == 1 && (days >> date.Day & 1) == 1 && (daysOnWeekdays[FirstWeekday(date.Year, date.Month)] >> date.Day & 1) == 1;

    private static int FirstWeekday(int year, int month) => (int)new DateTime(year, month, 1).DayOfWeek;

    /// <summary>The first time of day from a time on, or null.</summary>
    private TimeSpan? TimeOfDay(TimeSpan from)
    {
        if ((hours >> from.Hours & 1) == 1)
        {
            if ((minutes >> from.Minutes & 1) == 1 && CronField.Next(seconds, from.Seconds) is { } second)
            {
                return new TimeSpan(from.Hours, from.Minutes, second);
            }

            if (CronField.Next(minutes, from.Minutes + 1) is { } minute)
            {
                return new TimeSpan(from.Hours, minute, First(seconds));
            }
        }

        return CronField.Next(hours, from.Hours + 1) is { } hour ? new TimeSpan(hour, First(minutes), First(seconds)) : null;
    }

    /// <summary>The first matching date after a date. One step per matching month, so a rare date is as cheap to find as a frequent one.</summary>
    private DateTime? NextDate(DateTime after)
    {
        var (year, month, day) = (after.Year, after.Month, after.Day + 1);
        var last = Math.Min(DateTime.MaxValue.Year, year + CalendarCycle);
        while (year <= last)
        {
            if (CronField.Next(months, month) is not { } found)
            {
                (year, month, day) = (year + 1, 1, 1);
                continue;
            }

            (month, day) = (found, found == month ? day : 1);
            var possible = days & daysOnWeekdays[FirstWeekday(year, month)];
            if (CronField.Next(possible, day) is { } match && match <= DateTime.DaysInMonth(year, month))
            {
                return new DateTime(year, month, match, 0, 0, 0, DateTimeKind.Utc);
            }

            (month, day) = (month + 1, 1);
        }

        return null;
    }

    private static int First(ulong values) => BitOperations.TrailingZeroCount(values);
}
