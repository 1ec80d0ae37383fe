using System.Globalization;
using System.Numerics;

namespace EmbeddedFunctions.Timers;

/// <summary>
/// One field of a schedule as the set of its values, bit n for value n. It takes what NCrontab takes, on which Azure's timers stand: lists,
/// ranges, steps, names in any case cut short as one likes, and a range written backwards means the same range forwards.
/// </summary>
internal sealed class CronField
{
    internal static readonly CronField Second = new("second", 0, 59);
    internal static readonly CronField Minute = new("minute", 0, 59);
    internal static readonly CronField Hour = new("hour", 0, 23);
    internal static readonly CronField Day = new("day", 1, 31);
    internal static readonly CronField Month = new("month", 1, 12, CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12]);
    internal static readonly CronField DayOfWeek = new("day of week", 0, 6, CultureInfo.InvariantCulture.DateTimeFormat.DayNames);

    private readonly string name;
    private readonly int least;
    private readonly int most;
    private readonly string[] names;

    private CronField(string name, int least, int most, params string[] names)
    {
        this.name = name;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /// <summary>Every value of the field.</summary>
    internal ulong All => Values(least, most, 1);

    /// <summary>The lowest value of the set from <paramref name="from"/> on, or null.</summary>
    internal static int? Next(ulong values, int from) =>
        from < 64 && values >> from is var rest and not 0 ? from + BitOperations.TrailingZeroCount(rest) : null;

    /// <exception cref="FormatException">The text is no such field; the message says why and names the field.</exception>
    internal ulong Parse(string text)
    {
        var values = 0UL;
        foreach (var part in text.Split(','))
        {
            values |= ParsePart(text, part);
        }

        return values;
    }

    private static ulong Values(int first, int last, int step)
    {
        var values = 0UL;
        for (long value = first; value <= last; value += step)
        {
            values |= 1UL << (int)value;
        }

        return values;
    }

    private ulong ParsePart(string text, string part)
    {
        var range = part;
        var step = 1;
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            range = part[..slash];
            step = Digits(part[(slash + 1)..]) is { } number and > 0
                ? number
                : throw Wrong(text, $"the step '{part[(slash + 1)..]}' is not a number above 0");
        }

        if (range == "*")
        {
            return Values(least, most, step);
        }

        var dash = range.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            var first = Value(text, range);
            return Values(first, slash < 0 ? first : most, step);
        }

        var (one, other) = (Value(text, range[..dash]), Value(text, range[(dash + 1)..]));
        return Values(Math.Min(one, other), Math.Max(one, other), step);
    }

    private int Value(string text, string value)
    {
        if (Digits(value) is { } number)
        {
            return number >= least && number <= most ? number : throw Wrong(text, $"{value} is not between {least} and {most}");
        }

        var index = value.Length == 0
            ? -1
            : Array.FindIndex(names, candidate => candidate.StartsWith(value, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? index + least
            : throw Wrong(text, $"'{value}' is not a number between {least} and {most}{(names.Length > 0 ? " nor an English name" : string.Empty)}");
    }

    private static int? Digits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private FormatException Wrong(string text, string reason) => new($"in the {name} field '{text}' {reason}");
}
