using System.Text.RegularExpressions;

namespace EGov.Platform.Series;

/// <summary>What every adapter of <see cref="ISeriesStore"/> takes, so that what one takes the others take too.</summary>
public static partial class SeriesBounds
{
    /// <summary>The most points of a batch.</summary>
    public const int Batch = 1000;

    /// <summary>The largest value in bytes.</summary>
    public const int Value = 1024;

    /// <summary>The most points of a page.</summary>
    public const int Page = 5000;

    /// <exception cref="ArgumentException">The batch breaks the bounds.</exception>
    public static void Require(string group, string batch, IReadOnlyList<SeriesPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        RequireName(group);
        RequireName(batch);
        if (points.Count > Batch)
        {
            throw new ArgumentException($"A batch of {points.Count} points is larger than {Batch}.", nameof(points));
        }

        foreach (var point in points)
        {
            RequireName(point.Stream);
            if (point.Value.Length is 0 or > Value)
            {
                throw new ArgumentException($"A value of {point.Value.Length} bytes is not from 1 to {Value}.", nameof(points));
            }
        }
    }

    /// <exception cref="ArgumentException">The page breaks the bounds.</exception>
    public static void Require(string group, SeriesRange range, int limit)
    {
        ArgumentNullException.ThrowIfNull(range);
        RequireName(group);
        RequireName(range.Stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, Page);
    }

    /// <summary>A time as the adapters keep it: whole microseconds since 1970.</summary>
    public static long MicrosecondsOf(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The time of so many microseconds since 1970.</summary>
    public static DateTimeOffset TimeOf(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>The first moment of the hour of a time, as UTC counts hours.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset at) => TimeOf(SeriesHour.Of(MicrosecondsOf(at)).Start);

    private static void RequireName(string name)
    {
        if (!Names().IsMatch(name))
        {
            throw new ArgumentException($"'{name}' is no name of a series.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex Names();
}
