using System.Globalization;

namespace EGov.Platform.Series;

/// <summary>An hour of UTC, as the names of blocks have it.</summary>
/// <param name="Number">Hours since 1970.</param>
internal readonly record struct SeriesHour(long Number) : IComparable<SeriesHour>
{
    private const long Microseconds = 3_600_000_000;
    private const int Day = 24;

    /// <summary>Its first microsecond since 1970.</summary>
    internal long Start => Number * Microseconds;

    /// <summary>The first hour of the next day.</summary>
    internal SeriesHour NextDay => new((FloorOf(Number, Day) + 1) * Day);

    /// <summary>What the ids of its blocks are not below.</summary>
    internal string FirstId => string.Create(CultureInfo.InvariantCulture, $"{Number - (FloorOf(Number, Day) * Day):00}.");

    public int CompareTo(SeriesHour other) => Number.CompareTo(other.Number);

    /// <summary>The hour of a time in microseconds since 1970.</summary>
    internal static SeriesHour Of(long at) => new(FloorOf(at, Microseconds));

    internal string PartitionOf(string group) => string.Create(CultureInfo.InvariantCulture, $"{group}.{SeriesBounds.TimeOf(Start):yyyyMMdd}");

    internal string IdOf(string batch) => FirstId + batch;

    private static long FloorOf(long number, long by) => (number / by) - (number % by < 0 ? 1 : 0);
}
