using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

/// <summary>What every adapter of the document store must do, told once and run against each of them.</summary>
public abstract class DocumentStoreContract
{
    private protected abstract IDocumentStore Store { get; }

    [Fact]
    public async Task A_document_is_found_as_it_was_created()
    {
        await CreateAsync("p", "a", "one");

        Assert.Equal("one", await TextAsync("p", "a"));
        Assert.Null(await Store.GetAsync("p", "b", default));
        Assert.Null(await Store.GetAsync("q", "a", default));
    }

    [Fact]
    public async Task A_second_create_of_an_id_is_refused_and_changes_nothing()
    {
        await CreateAsync("p", "a", "one");

        Assert.Null(await Store.CreateAsync("p", "a", Document("a", "two"), default));
        Assert.Equal("one", await TextAsync("p", "a"));
    }

    [Fact]
    public async Task Only_the_content_that_was_read_is_replaced()
    {
        var first = await CreateAsync("p", "a", "one");

        var second = await Store.ReplaceAsync("p", "a", first!, Document("a", "two"), default);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Store.ReplaceAsync("p", "a", first!, Document("a", "three"), default));
        Assert.Equal("two", await TextAsync("p", "a"));
    }

    [Fact]
    public async Task What_is_gone_is_not_replaced_and_may_be_created_again()
    {
        var tag = await CreateAsync("p", "a", "one");

        Assert.False(await Store.DeleteAsync("p", "a", "999999", default));
        Assert.True(await Store.DeleteAsync("p", "a", tag!, default));
        Assert.Null(await Store.ReplaceAsync("p", "a", tag!, Document("a", "two"), default));
        Assert.NotNull(await CreateAsync("p", "a", "again"));
    }

    [Fact]
    public async Task A_list_is_one_partition_ascending_by_ordinal_id_from_an_id_on()
    {
        foreach (var id in new[] { "b", "A", "10", "9", "a" })
        {
            await CreateAsync("p", id, id);
        }

        await CreateAsync("other", "c", "c");

        Assert.Equal(["10", "9", "A", "a", "b"], await IdsAsync("p", string.Empty, 10));
        Assert.Equal(["A", "a"], await IdsAsync("p", "A", 2));
        Assert.Empty(await IdsAsync("none", string.Empty, 10));
    }

    [Fact]
    public async Task Changes_tell_the_latest_content_of_each_document_at_its_latest_place()
    {
        var tag = await CreateAsync("p", "a", "one");
        await CreateAsync("p", "b", "two");
        var seen = await Store.ChangesAsync(null, 10, default);
        await Store.ReplaceAsync("p", "a", tag!, Document("a", "three"), default);

        var news = await Store.ChangesAsync(seen.Continuation, 10, default);
        var all = await Store.ChangesAsync(null, 10, default);

        Assert.Equal(["a", "b"], seen.Documents.Select(document => document.Id));
        Assert.Equal("three", TextOf(Assert.Single(news.Documents)));
        Assert.Equal(["b", "a"], all.Documents.Select(document => document.Id));
        Assert.Empty((await Store.ChangesAsync(news.Continuation, 10, default)).Documents);
    }

    [Fact]
    public async Task Changes_come_in_stretches()
    {
        for (var number = 0; number < 7; number++)
        {
            await CreateAsync("p", $"{number}", "x");
        }

        var first = await Store.ChangesAsync(null, 3, default);
        var second = await Store.ChangesAsync(first.Continuation, 10, default);

        Assert.Equal(["0", "1", "2"], first.Documents.Select(document => document.Id));
        Assert.Equal(["3", "4", "5", "6"], second.Documents.Select(document => document.Id));
    }

    [Fact]
    public async Task Of_many_who_create_the_same_document_at_once_one_succeeds()
    {
        var tags = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => CreateAsync("p", "a", $"{number}"))));

        Assert.Single(tags, tag => tag is not null);
    }

    private static ReadOnlyMemory<byte> Document(string id, string text, string partition = "p") =>
        JsonSerializer.SerializeToUtf8Bytes(new { id, partitionKey = partition, text });

    private static string TextOf(StoredDocument document) =>
        JsonDocument.Parse(document.Content).RootElement.GetProperty("text").GetString()!;

    private Task<string?> CreateAsync(string partition, string id, string text) => Store.CreateAsync(partition, id, Document(id, text, partition), default);

    private async Task<string> TextAsync(string partition, string id) =>
        TextOf((await Store.GetAsync(partition, id, default))!);

    private async Task<IEnumerable<string>> IdsAsync(string partition, string from, int limit) =>
        (await Store.ListAsync(partition, from, limit, default)).Select(document => document.Id);
}
