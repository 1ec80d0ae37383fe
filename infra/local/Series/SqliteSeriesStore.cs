using System.Globalization;
using EGov.Platform.Series;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Series;

/// <summary>Series as two tables of the host's data file: the batches that were appended, and the points in the order of their time.</summary>
internal sealed class SqliteSeriesStore : ISeriesStore
{
    private readonly DataStore store;
    private readonly Lazy<Task> ready;
    private readonly string insertBatch;
    private readonly string insertPoint;
    private readonly string select;
    private readonly string selectBatch;

    /// <param name="store">The host's data file.</param>
    /// <param name="app">The app's name.</param>
    internal SqliteSeriesStore(DataStore store, string app)
    {
        this.store = store;
        var (batches, points) = ($"\"series_{app}_batches\"", $"\"series_{app}_points\"");
        ready = new(() => store.WriteAsync(connection => connection.Execute(
            $"""
            CREATE TABLE IF NOT EXISTS {batches} (
                number INTEGER PRIMARY KEY AUTOINCREMENT, grouping TEXT NOT NULL, batch TEXT NOT NULL, UNIQUE (grouping, batch));
            CREATE TABLE IF NOT EXISTS {points} (
                grouping TEXT NOT NULL, stream TEXT NOT NULL, at INTEGER NOT NULL, number INTEGER NOT NULL, ordinal INTEGER NOT NULL,
                value BLOB NOT NULL, PRIMARY KEY (grouping, stream, at, number, ordinal)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS "series_{app}_points_by_batch" ON {points} (number, ordinal)
            """)));
        insertBatch = $"INSERT OR IGNORE INTO {batches} (grouping, batch) VALUES (?1, ?2)";
        insertPoint = $"INSERT INTO {points} (grouping, stream, at, number, ordinal, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        select = $"""
            SELECT at, number, ordinal, value FROM {points}
            WHERE grouping = ?1 AND stream = ?2 AND (at, number, ordinal) > (?3, ?4, ?5) AND at < ?6 ORDER BY at, number, ordinal LIMIT ?7
            """;
        selectBatch = $"""
            SELECT stream, at, value FROM {points}
            WHERE number = (SELECT number FROM {batches} WHERE grouping = ?1 AND batch = ?2) AND at >= ?3 AND at < ?4 ORDER BY ordinal
            """;
    }

    public async Task AppendAsync(string group, string batch, IReadOnlyList<SeriesPoint> points, CancellationToken cancellation)
    {
        SeriesBounds.Require(group, batch, points);
        await ready.Value.WaitAsync(cancellation);
        await store.WriteAsync(connection =>
        {
            if (connection.Prepare(insertBatch).Bind(1, group).Bind(2, batch).Run() == 0)
            {
                return;
            }

            var number = connection.LastInsertId;
            for (var ordinal = 0; ordinal < points.Count; ordinal++)
            {
                var point = points[ordinal];
                connection.Prepare(insertPoint)
                    .Bind(1, group).Bind(2, point.Stream).Bind(3, SeriesBounds.MicrosecondsOf(point.At)).Bind(4, number).Bind(5, (long)ordinal)
                    .Bind(6, point.Value.Span).Run();
            }
        });
    }

    public async Task<SeriesPage> ReadAsync(string group, SeriesRange range, string? cursor, int limit, CancellationToken cancellation)
    {
        SeriesBounds.Require(group, range, limit);
        await ready.Value.WaitAsync(cancellation);
        var after = cursor is null ? new Place(SeriesBounds.MicrosecondsOf(range.From), -1, -1) : Place.Parse(cursor);
        return store.Read(connection =>
        {
            var rows = connection.Prepare(select)
                .Bind(1, group).Bind(2, range.Stream).Bind(3, after.At).Bind(4, after.Number).Bind(5, after.Ordinal)
                .Bind(6, SeriesBounds.MicrosecondsOf(range.To)).Bind(7, limit);
            var points = new List<SeriesPoint>();
            while (rows.Step())
            {
                after = new Place(rows.Number(0), rows.Number(1), rows.Number(2));
                points.Add(new(range.Stream, SeriesBounds.TimeOf(after.At), rows.Bytes(3)));
            }

            return new SeriesPage(points, points.Count == limit ? after.ToString() : null);
        });
    }

    public async Task<IReadOnlyList<SeriesPoint>> ReadBatchAsync(string group, string batch, DateTimeOffset hour, CancellationToken cancellation)
    {
        SeriesBounds.Require(group, batch, []);
        await ready.Value.WaitAsync(cancellation);
        var start = SeriesBounds.HourOf(hour);
        return store.Read(connection =>
        {
            var rows = connection.Prepare(selectBatch)
                .Bind(1, group).Bind(2, batch)
                .Bind(3, SeriesBounds.MicrosecondsOf(start)).Bind(4, SeriesBounds.MicrosecondsOf(start.AddHours(1)));
            var points = new List<SeriesPoint>();
            while (rows.Step())
            {
                points.Add(new(rows.Text(0), SeriesBounds.TimeOf(rows.Number(1)), rows.Bytes(2)));
            }

            return points;
        });
    }

    /// <summary>A point's place in its stream.</summary>
    private readonly record struct Place(long At, long Number, long Ordinal)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}.{Number}.{Ordinal}");

        internal static Place Parse(string cursor)
        {
            var parts = cursor.Split('.').Select(part => long.Parse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToList();
            return new Place(parts[0], parts[1], parts[2]);
        }
    }
}
