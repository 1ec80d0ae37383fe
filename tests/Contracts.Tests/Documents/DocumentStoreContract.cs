using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Contracts.Tests.Documents;

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
    public async Task A_content_comes_back_as_the_same_JSON_and_nothing_more()
    {
        const string content =
            """{"id":"a","partitionKey":"p","text":"Trần Thị Ệ 😀 \"\\ \u2028","fee":9007199254740991,"rate":-0.25,"none":null,"deep":{"_etag":"mine","list":[true,{},[]]}}""";
        await Store.CreateAsync("p", "a", System.Text.Encoding.UTF8.GetBytes(content), default);

        var found = (await Store.GetAsync("p", "a", default))!.Content;
        var listed = Assert.Single(await Store.ListAsync("p", string.Empty, 1, default)).Content;

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(content).RootElement, JsonDocument.Parse(found).RootElement));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(content).RootElement, JsonDocument.Parse(listed).RootElement));
    }

    [Fact]
    public async Task A_second_create_of_an_id_is_refused_and_changes_nothing()
    {
        await CreateAsync("p", "a", "one");

        Assert.Null(await Store.CreateAsync("p", "a", Document("a", "two"), default));
        Assert.Equal("one", await TextAsync("p", "a"));
    }

    [Fact]
    public async Task An_id_is_free_in_every_other_partition()
    {
        await CreateAsync("p", "a", "one");

        Assert.NotNull(await CreateAsync("q", "a", "two"));
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
    public async Task A_tag_is_the_same_wherever_it_is_read()
    {
        var created = await CreateAsync("p", "a", "one");

        Assert.Equal(created, (await Store.GetAsync("p", "a", default))!.Tag);
        Assert.Equal(created, Assert.Single(await Store.ListAsync("p", string.Empty, 1, default)).Tag);
        Assert.Equal(created, Assert.Single((await Store.ChangesAsync(null, 10, default)).Documents).Tag);
    }

    [Fact]
    public async Task What_is_gone_is_not_replaced_and_may_be_created_again()
    {
        var tag = await CreateAsync("p", "a", "one");
        var other = await CreateAsync("p", "b", "two");

        Assert.False(await Store.DeleteAsync("p", "a", other!, default));
        Assert.True(await Store.DeleteAsync("p", "a", tag!, default));
        Assert.False(await Store.DeleteAsync("p", "a", tag!, default));
        Assert.Null(await Store.ReplaceAsync("p", "a", tag!, Document("a", "two"), default));
        Assert.NotNull(await CreateAsync("p", "a", "again"));
    }

    [Fact]
    public async Task A_list_is_one_partition_ascending_by_ordinal_id_from_an_id_on()
    {
        foreach (var id in new[] { "b", "A", "10", "\uffee", "9", "ệ", "a", "_", "a b" })
        {
            await CreateAsync("p", id, id);
        }

        await CreateAsync("other", "c", "c");

        Assert.Equal(["10", "9", "A", "_", "a", "a b", "b", "ệ", "\uffee"], await IdsAsync("p", string.Empty, 20));
        Assert.Equal(["A", "_"], await IdsAsync("p", "A", 2));
        Assert.Equal(["A", "_"], await IdsAsync("p", "9z", 2));
        Assert.Empty(await IdsAsync("none", string.Empty, 10));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?")]
    [InlineData("a#")]
    [InlineData("a\0b")]
    [InlineData("a😀")]
    [InlineData("")]
    public async Task A_name_that_not_every_store_takes_and_sorts_alike_is_not_taken_and_not_found(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CreateAsync("p", id, Document("a", "one"), default));

        Assert.Null(await Store.GetAsync("p", id, default));
    }

    [Fact]
    public Task Half_a_character_is_no_name() => A_name_that_not_every_store_takes_and_sorts_alike_is_not_taken_and_not_found("a\ud83d");

    [Fact]
    public async Task A_partition_key_may_have_any_characters()
    {
        await CreateAsync("😀 ệ:1", "a", "one");

        Assert.Equal("one", await TextAsync("😀 ệ:1", "a"));
        Assert.Equal(["a"], await IdsAsync("😀 ệ:1", string.Empty, 10));
    }

    [Fact]
    public virtual async Task Changes_begin_with_the_latest_content_of_each_document_at_its_latest_place()
    {
        var tag = await CreateAsync("p", "a", "one");
        await CreateAsync("p", "b", "two");
        await Store.ReplaceAsync("p", "a", tag!, Document("a", "three"), default);

        var all = await Store.ChangesAsync(null, 10, default);

        Assert.Equal(["b", "a"], all.Documents.Select(document => document.Id));
        Assert.Equal(["two", "three"], all.Documents.Select(TextOf));
    }

    [Fact]
    public async Task Changes_from_the_beginning_tell_the_latest_content_once()
    {
        var tag = await CreateAsync("p", "a", "one");
        await CreateAsync("q", "b", "two");
        await Store.ReplaceAsync("p", "a", tag!, Document("a", "three"), default);

        var all = await Store.ChangesAsync(null, 10, default);

        Assert.Equal(["p a three", "q b two"], all.Documents.Select(document => $"{document.Partition} {document.Id} {TextOf(document)}").Order());
    }

    [Fact]
    public async Task No_changes_are_no_changes()
    {
        var none = await Store.ChangesAsync(null, 10, default);

        Assert.Empty(none.Documents);
        Assert.Empty((await Store.ChangesAsync(none.Continuation, 10, default)).Documents);
    }

    [Fact]
    public virtual async Task Changes_go_on_where_they_were_left()
    {
        var tag = await CreateAsync("p", "a", "one");
        await CreateAsync("p", "b", "two");
        var seen = await Store.ChangesAsync(null, 10, default);
        await Store.ReplaceAsync("p", "a", tag!, Document("a", "three"), default);

        var news = await Store.ChangesAsync(seen.Continuation, 10, default);

        Assert.Equal(["a", "b"], seen.Documents.Select(document => document.Id));
        Assert.Equal("three", TextOf(Assert.Single(news.Documents)));
        Assert.Empty((await Store.ChangesAsync(news.Continuation, 10, default)).Documents);
    }

    [Fact]
    public virtual async Task Changes_from_the_present_end_are_what_is_to_come()
    {
        await CreateAsync("p", "a", "one");
        var end = await Store.ChangesAsync(IDocumentStore.PresentEnd, 10, default);
        await CreateAsync("q", "b", "two");

        Assert.Empty(end.Documents);
        Assert.Equal(["b"], (await Store.ChangesAsync(end.Continuation, 10, default)).Documents.Select(document => document.Id));
    }

    [Fact]
    public virtual async Task Changes_come_in_stretches()
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
    public virtual async Task Changes_of_many_partitions_are_all_told()
    {
        var written = Enumerable.Range(0, 40).Select(static number => $"partition-{number}").ToList();
        foreach (var partition in written)
        {
            await CreateAsync(partition, "a", partition);
        }

        var told = new List<string>();
        for (var page = await Store.ChangesAsync(null, 7, default); page.Documents.Count > 0; page = await Store.ChangesAsync(page.Continuation, 7, default))
        {
            told.AddRange(page.Documents.Select(document => document.Partition));
        }

        Assert.Equal(written.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_many_who_create_the_same_document_at_once_one_succeeds()
    {
        var tags = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => CreateAsync("p", "a", $"{number}"))));

        Assert.Single(tags, tag => tag is not null);
    }

    [Fact]
    public async Task Of_many_who_replace_what_they_all_read_one_succeeds()
    {
        var tag = await CreateAsync("p", "a", "one");

        var tags = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            Store.ReplaceAsync("p", "a", tag!, Document("a", $"{number}"), default))));

        Assert.Equal(Assert.Single(tags, replaced => replaced is not null), (await Store.GetAsync("p", "a", default))!.Tag);
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
