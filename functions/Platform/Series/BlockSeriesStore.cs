using System.Runtime.CompilerServices;
using EGov.Platform.Storage;

namespace EGov.Platform.Series;

/// <summary>
/// Series as documents: a block holds what one batch brought for the streams of its group in one hour, so appending is one create for an hour,
/// and again changes nothing. A partition is a group's day; ids begin with the hour. Reading a stream reads its group's blocks hour by hour,
/// so streams belong in one group when they come together, and only then.
/// </summary>
internal sealed class BlockSeriesStore(IDocumentStore blocks) : ISeriesStore
{
    /// <summary>So many days a page looks through; then it ends, with or without points.</summary>
    internal const int DaysOfPage = 31;

    private const int BlocksAtOnce = 100;

    public async Task AppendAsync(string group, string batch, IReadOnlyList<SeriesPoint> points, CancellationToken cancellation)
    {
        SeriesBounds.Require(group, batch, points);
        var hours = points
            .Select(static point => new BlockPoint(point.Stream, SeriesBounds.MicrosecondsOf(point.At), point.Value.ToArray()))
            .GroupBy(static point => SeriesHour.Of(point.At))
            .OrderBy(static hour => hour.Key);
        foreach (var hour in hours)
        {
            var (partition, id) = (hour.Key.PartitionOf(group), hour.Key.IdOf(batch));
            var content = PlatformJson.Write(new Block(id, partition, batch, [.. hour]));
            await blocks.CreateAsync(partition, id, content, cancellation).ConfigureAwait(false);
        }
    }

    public async Task<SeriesPage> ReadAsync(string group, SeriesRange range, string? cursor, int limit, CancellationToken cancellation)
    {
        SeriesBounds.Require(group, range, limit);
        var after = cursor is null ? SeriesPlace.Before(SeriesBounds.MicrosecondsOf(range.From)) : SeriesPlace.Parse(cursor);
        var end = SeriesBounds.MicrosecondsOf(range.To);
        var day = SeriesHour.Of(after.At);
        var points = new List<SeriesPoint>();
        for (var days = 0; day.Start < end; days++, day = day.NextDay)
        {
            if (days == DaysOfPage)
            {
                return new SeriesPage(points, SeriesPlace.Before(day.Start).ToString());
            }

            await foreach (var (place, value) in OfDayAsync(group, range.Stream, day, cancellation).ConfigureAwait(false))
            {
                if (place.CompareTo(after) <= 0 || place.At >= end)
                {
                    continue;
                }

                points.Add(new SeriesPoint(range.Stream, SeriesBounds.TimeOf(place.At), value));
                if (points.Count == limit)
                {
                    return new SeriesPage(points, place.ToString());
                }
            }
        }

        return new SeriesPage(points, null);
    }

    public async Task<IReadOnlyList<SeriesPoint>> ReadBatchAsync(string group, string batch, DateTimeOffset hour, CancellationToken cancellation)
    {
        SeriesBounds.Require(group, batch, []);
        var its = SeriesHour.Of(SeriesBounds.MicrosecondsOf(hour));
        return await blocks.GetAsync(its.PartitionOf(group), its.IdOf(batch), cancellation).ConfigureAwait(false) is { } document
            ? [.. PlatformJson.Read<Block>(document.Content).Points.Select(static point => new SeriesPoint(point.Stream, SeriesBounds.TimeOf(point.At), point.Value))]
            : [];
    }

    /// <summary>The stream's points of a day in their order, from an hour on.</summary>
    private async IAsyncEnumerable<(SeriesPlace Place, byte[] Value)> OfDayAsync(
        string group, string stream, SeriesHour from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = from.PartitionOf(group);
        var hour = new List<(SeriesPlace Place, byte[] Value)>();
        var current = from;
        await foreach (var document in blocks.WalkAsync(partition, from.FirstId, BlocksAtOnce, cancellation).ConfigureAwait(false))
        {
            var block = PlatformJson.Read<Block>(document.Content);

            // No block is without points, and all are of its hour.
            if (SeriesHour.Of(block.Points[0].At) is var its && its != current)
            {
                foreach (var point in hour.OrderBy(static point => point.Place))
                {
                    yield return point;
                }

                hour.Clear();
                current = its;
            }

            hour.AddRange(block.Points
                .Select((point, ordinal) => (point.Stream, Place: new SeriesPlace(point.At, block.Batch, ordinal), point.Value))
                .Where(point => point.Stream == stream)
                .Select(static point => (point.Place, point.Value)));
        }

        foreach (var point in hour.OrderBy(static point => point.Place))
        {
            yield return point;
        }
    }

    private sealed record Block(string Id, string PartitionKey, string Batch, IReadOnlyList<BlockPoint> Points);

    /// <param name="Stream">The stream.</param>
    /// <param name="At">In microseconds since 1970.</param>
    /// <param name="Value">As it came, byte for byte; JSON of its own would be written anew by some stores.</param>
    private sealed record BlockPoint(string Stream, long At, byte[] Value);
}
