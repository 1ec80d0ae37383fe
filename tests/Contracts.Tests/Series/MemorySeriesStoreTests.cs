using System.Text;
using EGov.Platform.Series;
using EGov.Platform.Tests.Storage;

namespace EGov.Contracts.Tests.Series;

/// <summary>The blocks that lie in Cosmos DB on Azure, in memory.</summary>
public sealed class MemorySeriesStoreTests : SeriesStoreContract
{
    /// <summary>The largest document that Cosmos DB takes.</summary>
    private const int LargestDocument = 2 * 1024 * 1024;

    private readonly MemoryDocumentStore blocks = new();

    private protected override ISeriesStore Store => new BlockSeriesStore(blocks);

    [Fact]
    public async Task A_batch_is_one_document_for_each_hour_with_all_its_streams()
    {
        var writes = 0;
        blocks.BeforeWrite = () => writes++;

        await Store.AppendAsync("g", "one", [.. Enumerable.Range(0, 100).Select(number => PointAt($"s{number % 10}", Noon.AddMinutes(number)))], default);

        Assert.Equal(2, writes);
        Assert.Equal(["05.one", "06.one"], (await blocks.ListAsync("g.20261116", string.Empty, 10, default)).Select(block => block.Id));
    }

    [Fact]
    public async Task The_largest_batch_fits_into_a_document()
    {
        var large = Encoding.ASCII.GetBytes($"\"{new string('"', SeriesBounds.Value - 2)}\"");
        var stream = new string('s', 100);

        await Store.AppendAsync("g", "one", [.. Enumerable.Range(0, SeriesBounds.Batch).Select(_ => new SeriesPoint(stream, Noon, large))], default);

        var block = (await blocks.ListAsync("g.20261116", string.Empty, 10, default)).Single();
        Assert.InRange(block.Content.Length, 1, LargestDocument - (64 * 1024));
        Assert.Equal(SeriesBounds.Batch, (await Store.ReadAsync("g", new(stream, Noon, Noon.AddHours(1)), null, SeriesBounds.Page, default)).Points.Count(point => point.Value.Span.SequenceEqual(large)));
    }

    [Fact]
    public async Task A_batch_that_was_cut_between_two_hours_is_completed_when_it_comes_again()
    {
        SeriesPoint[] points = [PointAt("a", Noon), PointAt("a", Noon.AddHours(1))];
        var writes = 0;
        blocks.BeforeWrite = () => _ = ++writes == 2 ? throw new IOException("The process is lost.") : 0;
        await Assert.ThrowsAsync<IOException>(() => Store.AppendAsync("g", "one", points, default));
        blocks.BeforeWrite = null;

        await Store.AppendAsync("g", "one", points, default);

        Assert.Equal(points.Select(point => point.At), (await Store.ReadAsync("g", new("a", Noon, Noon.AddDays(1)), null, 10, default)).Points.Select(point => point.At.ToOffset(Noon.Offset)));
    }

    private static SeriesPoint PointAt(string stream, DateTimeOffset at) => new(stream, at, "1"u8.ToArray());
}
