using System.Globalization;

namespace EmbeddedFunctions.Tests.Timers;

/// <summary>Random schedules, each with its plain meaning beside its text.</summary>
internal sealed class RandomSchedule(int seed)
{
#pragma warning disable CA5394 // The test wants repeatable numbers, not secret ones.
    private readonly Random random = new(seed);

    /// <summary>The last time of day of the schedule made last: on a matching date it has not passed before the date has.</summary>
    public TimeSpan LastTime { get; private set; }

    public (string Text, Func<DateTime, bool> Matches) Schedule()
    {
        var (second, seconds) = Field(0, 59);
        var (minute, minutes) = Field(0, 59);
        var (hour, hours) = Field(0, 23);
        var (day, days) = Days();
        var (month, months) = Field(1, 12);
        var (weekday, weekdays) = Field(0, 6);
        LastTime = new TimeSpan(hours.Max(), minutes.Max(), seconds.Max());
        return (
            $"{second} {minute} {hour} {day} {month} {weekday}",
            at => seconds.Contains(at.Second) && minutes.Contains(at.Minute) && hours.Contains(at.Hour) && days.Contains(at.Day)
                && months.Contains(at.Month) && weekdays.Contains((int)at.DayOfWeek));
    }

    public DateTime Moment() => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next(4 * 365 * 24 * 3600));

    /// <summary>Days that every month has, so that the schedule does occur.</summary>
    private (string Text, HashSet<int> Values) Days()
    {
        var days = Field(1, 31);
        while (days.Values.Min() > 28)
        {
            days = Field(1, 31);
        }

        return days;
    }

    private (string Text, HashSet<int> Values) Field(int least, int most)
    {
        if (random.Next(3) == 0)
        {
            return ("*", [.. Enumerable.Range(least, most - least + 1)]);
        }

        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Part(least, most)).ToList();
        return (string.Join(',', parts.Select(static part => part.Text)), [.. parts.SelectMany(static part => part.Values)]);
    }

    private (string Text, IEnumerable<int> Values) Part(int least, int most)
    {
        var first = random.Next(least, most + 1);
        var last = random.Next(first, most + 1);
        var step = random.Next(1, 8);
        return random.Next(4) switch
        {
            0 => (first.ToString(CultureInfo.InvariantCulture), [first]),
            1 => ($"{first}-{last}", Every(first, last, 1)),
            2 => ($"{first}-{last}/{step}", Every(first, last, step)),
            _ => ($"*/{step}", Every(least, most, step)),
        };
    }

    private static IEnumerable<int> Every(int first, int last, int step)
    {
        for (var value = first; value <= last; value += step)
        {
            yield return value;
        }
    }
#pragma warning restore CA5394
}
