using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

public sealed class DocumentWalksTests
{
    private static readonly string[] Ids = ["1", "1 ", "1!", "1-0", "10", "1~", "2"];

    private readonly MemoryDocumentStore store = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task A_walk_passes_over_no_id_between_two_pages_and_gives_none_twice(int page)
    {
        await FillAsync("p");
        await FillAsync("q");

        Assert.Equal(Ids, await store.WalkAsync("p", string.Empty, page, default).Select(document => document.Id).ToListAsync());
        Assert.Equal(["10", "1~", "2"], await store.WalkAsync("p", "10", page, default).Select(document => document.Id).ToListAsync());
    }

    [Fact]
    public async Task A_walk_through_the_feed_gives_every_document_of_the_container()
    {
        await FillAsync("p");
        await FillAsync("q");

        var all = await store.WalkFeedAsync(default).Select(document => (document.Partition, document.Id)).ToListAsync();

        Assert.Equal(Ids.Select(id => ("p", id)).Concat(Ids.Select(id => ("q", id))), all);
    }

    private async Task FillAsync(string partition)
    {
        foreach (var id in Ids)
        {
            await store.CreateAsync(partition, id, PlatformJson.Write(new { Id = id, PartitionKey = partition }), default);
        }
    }
}
