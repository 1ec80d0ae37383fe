using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace EmbeddedFunctions.Fuzz.Tests.Timers;

/// <summary>A field of a schedule as text, and the values that it means.</summary>
internal sealed record Field(string Text, int[] Values);

/// <summary>A schedule as text beside its plain meaning.</summary>
internal sealed record Schedule(Field Second, Field Minute, Field Hour, Field Day, Field Month, Field Weekday)
{
    public string Text => string.Join(' ', Second.Text, Minute.Text, Hour.Text, Day.Text, Month.Text, Weekday.Text);

    /// <summary>The first occurrence after a moment, found by trying every day of the calendar's cycle; null when there is none.</summary>
    public DateTime? Next(DateTime after)
    {
        var times = Times();
        for (var date = after.Date; ; date = date.AddDays(1))
        {
            if (Month.Values.Contains(date.Month) && Day.Values.Contains(date.Day) && Weekday.Values.Contains((int)date.DayOfWeek)
                && times.Select(time => date + time).FirstOrDefault(moment => moment > after) is var found && found > after)
            {
                return found;
            }

            if (date.Year >= Math.Min(9999, after.Year + 401))
            {
                return null;
            }
        }
    }

    private IEnumerable<TimeSpan> Times() =>
        from hour in Hour.Values.Order()
        from minute in Minute.Values.Order()
        from second in Second.Values.Order()
        select new TimeSpan(hour, minute, second);

    public override string ToString() => Text;
}

/// <summary>Makes schedules in every way in which one may be written.</summary>
internal static class RandomSchedules
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)];

    private static readonly string[] Weekdays = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    public static Gen<Schedule> All { get; } =
        from second in Of(0, 59, [])
        from minute in Of(0, 59, [])
        from hour in Of(0, 23, [])
        from day in Of(1, 31, [])
        from month in Of(1, 12, Months)
        from weekday in Of(0, 6, Weekdays)
        select new Schedule(second, minute, hour, day, month, weekday);

    /// <summary>Moments at which calendars go wrong, and any others.</summary>
    public static Gen<DateTime> Moments { get; } = Gen.Frequency(
        (3, Gen.Choose(0, 40 * 365 * 24 * 60).SelectMany(static _ => Gen.Choose(0, 59), static (minutes, second) =>
            new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes).AddSeconds(second))),
        (1, Gen.Elements("2024-02-28T23:59:59", "2024-02-29T00:00:00", "2025-02-28T23:59:59", "2026-12-31T23:59:59", "2096-02-29T12:00:00", "2000-01-01T00:00:00.999")
            .Select(static text => DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc))));

    private static Gen<Field> Of(int least, int most, string[] names) => Gen.Frequency(
        (2, Gen.Constant(new Field("*", [.. Enumerable.Range(least, most - least + 1)]))),
        (3, Gen.Choose(1, 3).SelectMany(count => Part(least, most, names).ArrayOf(count)).Select(static parts =>
            new Field(string.Join(',', parts.Select(static part => part.Text)), [.. parts.SelectMany(static part => part.Values).Distinct()]))));

    private static Gen<Field> Part(int least, int most, string[] names) =>
        from first in Gen.Choose(least, most)
        from last in Gen.Choose(least, most)
        from step in Gen.Frequency((4, Gen.Choose(1, 9)), (1, Gen.Elements(60, 100, int.MaxValue, int.MaxValue - 7)))
        from form in Gen.Choose(0, 4)
        from cut in Gen.Choose(3, 9)
        let low = Math.Min(first, last)
        let high = Math.Max(first, last)
        select form switch
        {
            0 => new Field(Name(first, least, names, cut), [first]),
            1 => new Field($"{Name(first, least, names, cut)}-{Name(last, least, names, cut)}", Every(low, high, 1)),
            2 => new Field($"{first}-{last}/{step}", Every(low, high, step)),
            3 => new Field($"{first}/{step}", Every(first, most, step)),
            _ => new Field($"*/{step}", Every(least, most, step)),
        };

    /// <summary>The value as a number or by its English name, cut short.</summary>
    private static string Name(int value, int least, string[] names, int cut) =>
        names.Length == 0 || cut == 9 ? value.ToString(CultureInfo.InvariantCulture) : names[value - least][..Math.Min(cut, names[value - least].Length)];

    private static int[] Every(int first, int last, int step) =>
        [.. Enumerable.Range(first, last - first + 1).Where(value => (value - first) % step == 0)];
}
