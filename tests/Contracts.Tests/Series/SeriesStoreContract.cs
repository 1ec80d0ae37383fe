using System.Globalization;
using System.Text;
using EGov.Platform.Series;

namespace EGov.Contracts.Tests.Series;

/// <summary>What every adapter of the series store must do, told once and run against each of them.</summary>
public abstract class SeriesStoreContract
{
    private protected static readonly DateTimeOffset Noon = new(2026, 11, 16, 12, 0, 0, TimeSpan.FromHours(7));

    private protected abstract ISeriesStore Store { get; }

    [Fact]
    public async Task A_stream_is_read_by_time_whatever_the_order_and_the_batches_it_came_in()
    {
        await AppendAsync("one", ("a", 3), ("b", 1), ("a", 1));
        await AppendAsync("two", ("a", 2), ("a", 90));

        Assert.Equal([1, 2, 3, 90], await MinutesAsync("a", 0, 100));
        Assert.Equal([2, 3], await MinutesAsync("a", 2, 90));
        Assert.Equal([1], await MinutesAsync("b", 0, 100));
        Assert.Empty(await MinutesAsync("c", 0, 100));
    }

    [Fact]
    public async Task A_batch_that_comes_again_changes_nothing()
    {
        await AppendAsync("one", ("a", 1), ("a", 70));
        await AppendAsync("one", ("a", 1), ("a", 70));

        Assert.Equal([1, 70], await MinutesAsync("a", 0, 100));
    }

    [Fact]
    public async Task A_batch_is_read_back_in_its_order_hour_by_hour()
    {
        await AppendAsync("one", ("b", 3), ("a", 1), ("b", 2), ("a", 70));
        await AppendAsync("two", ("a", 4));

        var points = await Store.ReadBatchAsync("g", "one", Noon.AddMinutes(59), default);
        Assert.Equal([("b", 3), ("a", 1), ("b", 2)], points.Select(point => (point.Stream, (int)(point.At - Noon).TotalMinutes)));
        Assert.Equal("a", Assert.Single(await Store.ReadBatchAsync("g", "one", Noon.AddMinutes(60), default)).Stream);
        Assert.Empty(await Store.ReadBatchAsync("g", "three", Noon, default));
        Assert.Empty(await Store.ReadBatchAsync("other", "one", Noon, default));
    }

    [Fact]
    public async Task Groups_keep_their_streams_and_batches_apart()
    {
        await AppendAsync("one", ("a", 1));
        await Store.AppendAsync("other", "one", [Point("a", 5)], default);

        Assert.Equal([1], await MinutesAsync("a", 0, 100));
        Assert.Single((await Store.ReadAsync("other", Range("a", 0, 100), null, 10, default)).Points);
    }

    [Fact]
    public async Task Points_of_one_moment_keep_the_order_of_their_batch()
    {
        await Store.AppendAsync("g", "one", [.. Enumerable.Range(0, 30).Select(value => Point("a", 1, value))], default);

        var page = await Store.ReadAsync("g", Range("a", 0, 100), null, 100, default);

        Assert.Equal(Enumerable.Range(0, 30), page.Points.Select(ValueOf));
    }

    [Fact]
    public async Task A_long_stretch_comes_in_pages_without_gap_or_repeat()
    {
        for (var batch = 0; batch < 5; batch++)
        {
            await AppendAsync($"batch-{batch}", [.. Enumerable.Range(0, 40).Select(number => ("a", ((number * 5) + batch) % 150))]);
        }

        var read = await ReadAllAsync(Range("a", 0, 150), 7);

        Assert.Equal(200, read.Count);
        Assert.Equal(read.Select(point => point.At).Order(), read.Select(point => point.At));
    }

    [Fact]
    public async Task Many_batches_at_once_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => AppendAsync($"batch-{number}", ("a", number), ("b", number)))));

        Assert.Equal(Enumerable.Range(0, 40), await MinutesAsync("a", 0, 100));
        Assert.Equal(Enumerable.Range(0, 40), await MinutesAsync("b", 0, 100));
    }

    [Fact]
    public async Task Hundreds_of_batches_of_one_hour_are_read_in_order_whatever_their_names()
    {
        await Task.WhenAll(Enumerable.Range(0, 230).Select(number => Store.AppendAsync("g", $"b.{number}", [Point("a", 59 - (number % 60), number)], default)));

        var read = await ReadAllAsync(Range("a", 0, 60), 100);

        Assert.Equal(Enumerable.Range(0, 230), read.Select(ValueOf).Order());
        Assert.Equal(read.Select(point => point.At).Order(), read.Select(point => point.At));
    }

    [Fact]
    public async Task A_stretch_of_months_is_read_to_its_end_although_little_is_in_it()
    {
        int[] days = [0, 1, 40, 41, 200];
        await Store.AppendAsync("g", "one", [.. days.Select(day => Point("a", day * 1440))], default);

        var read = await ReadAllAsync(Range("a", -1440, 400 * 1440), 2);

        Assert.Equal(days.Select(day => Noon.AddDays(day)), read.Select(point => point.At.ToOffset(Noon.Offset)));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 50)]
    public async Task Whatever_came_in_whatever_batches_again_and_again_is_read_once_in_order(int seed, int limit)
    {
        var random = new Random(seed);
        var batches = Enumerable.Range(0, 25)
            .Select(_ => Enumerable.Range(0, 1 + random.Next(8)).Select(_ => Point($"s{random.Next(2)}", random.Next(4000), random.Next(100_000))).ToList())
            .ToList();
        for (var append = 0; append < 60; append++)
        {
            var batch = append < batches.Count ? append : random.Next(batches.Count);
            await Store.AppendAsync("g", $"b.{batch}", batches[batch], default);
        }

        var (from, to) = (random.Next(1000), 3000 + random.Next(1000));
        var read = await ReadAllAsync(Range("s1", from, to), limit);

        var wanted = batches.SelectMany(batch => batch).Where(point => point.Stream == "s1" && point.At >= Noon.AddMinutes(from) && point.At < Noon.AddMinutes(to));
        Assert.Equal(wanted.Select(ValueOf).Order(), read.Select(ValueOf).Order());
        Assert.Equal(read.Select(point => point.At).Order(), read.Select(point => point.At));
    }

    [Theory]
    [InlineData("a/b", "one", "a")]
    [InlineData("g", "", "a")]
    [InlineData("g", "one", "a b")]
    public async Task A_name_that_not_every_adapter_takes_is_taken_by_none(string group, string batch, string stream) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync(group, batch, [Point(stream, 1)], default));

    [Fact]
    public async Task A_batch_or_value_over_its_bound_is_refused_whole()
    {
        var large = new SeriesPoint("a", Noon, new byte[SeriesBounds.Value + 1]);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync("g", "one", [Point("a", 1), large], default));
        await Assert.ThrowsAsync<ArgumentException>(
            () => Store.AppendAsync("g", "two", [.. Enumerable.Repeat(Point("a", 1), SeriesBounds.Batch + 1)], default));

        Assert.Empty(await MinutesAsync("a", 0, 100));
    }

    private static SeriesRange Range(string stream, int from, int to) => new(stream, Noon.AddMinutes(from), Noon.AddMinutes(to));

    private static SeriesPoint Point(string stream, int minute, int value = 0) =>
        new(stream, Noon.AddMinutes(minute), Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    private static int ValueOf(SeriesPoint point) => int.Parse(point.Value.Span, CultureInfo.InvariantCulture);

    private Task AppendAsync(string batch, params (string Stream, int Minute)[] points) =>
        Store.AppendAsync("g", batch, [.. points.Select(point => Point(point.Stream, point.Minute))], default);

    private async Task<List<SeriesPoint>> ReadAllAsync(SeriesRange range, int limit)
    {
        var read = new List<SeriesPoint>();
        string? cursor = null;
        do
        {
            var page = await Store.ReadAsync("g", range, cursor, limit, default);
            Assert.InRange(page.Points.Count, 0, limit);
            read.AddRange(page.Points);
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return read;
    }

    private async Task<IEnumerable<int>> MinutesAsync(string stream, int from, int to) =>
        (await Store.ReadAsync("g", Range(stream, from, to), null, 1000, default)).Points.Select(point => (int)(point.At - Noon).TotalMinutes);
}
