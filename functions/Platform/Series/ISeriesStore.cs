namespace EGov.Platform.Series;

/// <summary>
/// Observations, samples and access records: what comes in numbers too large for an aggregate each and is only ever read by time. A series is
/// the points of one stream; streams whose points come together (one feed, one device, one agency's indicators) form a group.
/// </summary>
public interface ISeriesStore
{
    /// <summary>
    /// Appends a batch to the streams of one group. The points of one hour are written whole, in one write; a batch that spans hours and was
    /// cut between them is completed when it is appended again.
    /// </summary>
    /// <param name="group">The group; letters, digits, dots, hyphens and underscores, at most 100.</param>
    /// <param name="batch">The batch's id in its group, of the same letters: what was appended under it is not appended again.</param>
    /// <param name="points">The points, of any of the group's streams, in any order; at most <see cref="SeriesBounds.Batch"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task AppendAsync(string group, string batch, IReadOnlyList<SeriesPoint> points, CancellationToken cancellation);

    /// <summary>The points that a batch brought for the hour of a time, in their order; none when there is no such batch.</summary>
    /// <param name="group">The batch's group.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="hour">A time in the hour.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<SeriesPoint>> ReadBatchAsync(string group, string batch, DateTimeOffset hour, CancellationToken cancellation);

    /// <summary>The points of one stream from a time on and before another: ascending by time, of one time by their place in their batch.</summary>
    /// <param name="group">The stream's group.</param>
    /// <param name="range">What is read.</param>
    /// <param name="cursor">An earlier page's <see cref="SeriesPage.Cursor"/>; null for the beginning.</param>
    /// <param name="limit">At most so many points; 1 to <see cref="SeriesBounds.Page"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<SeriesPage> ReadAsync(string group, SeriesRange range, string? cursor, int limit, CancellationToken cancellation);
}

/// <summary>A value at a time.</summary>
/// <param name="Stream">The stream; the same letters as a group.</param>
/// <param name="At">When it was observed; kept to the microsecond.</param>
/// <param name="Value">The value: UTF-8 JSON, at most <see cref="SeriesBounds.Value"/> bytes.</param>
public sealed record SeriesPoint(string Stream, DateTimeOffset At, ReadOnlyMemory<byte> Value);

/// <summary>A stretch of a stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after it.</param>
public sealed record SeriesRange(string Stream, DateTimeOffset From, DateTimeOffset To);

/// <summary>Points in their order.</summary>
/// <param name="Points">The points; there may be none, and yet more to come.</param>
/// <param name="Cursor">Where the reading goes on; null at the end.</param>
public sealed record SeriesPage(IReadOnlyList<SeriesPoint> Points, string? Cursor);
