using EGov.Local.Documents;
using EGov.Platform.Storage;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Storage;

public sealed class SqliteDocumentStoreTests : DocumentStoreContract, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("documents-").FullName;
    private readonly ChangeSignal signal = new();
    private readonly DataStore data;

    public SqliteDocumentStoreTests()
    {
        data = Open();
        Store = new SqliteDocumentStore(data, "portal", "aggregates", signal);
    }

    private protected override IDocumentStore Store { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await data.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_written_is_there_after_the_file_was_opened_again()
    {
        await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default);
        await data.DisposeAsync();

        await using var again = Open();
        var found = await new SqliteDocumentStore(again, "portal", "aggregates", signal).GetAsync("p", "a", default);

        Assert.NotNull(found);
    }

    [Fact]
    public async Task A_tag_is_never_used_again_even_after_the_newest_document_has_gone()
    {
        var tag = await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default);
        await Store.DeleteAsync("p", "a", tag!, default);

        Assert.NotEqual(tag, await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default));
    }

    [Fact]
    public async Task Containers_and_apps_keep_their_documents_apart()
    {
        await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default);

        Assert.Null(await new SqliteDocumentStore(data, "portal", "events", signal).GetAsync("p", "a", default));
        Assert.Null(await new SqliteDocumentStore(data, "exchange", "aggregates", signal).GetAsync("p", "a", default));
    }

    [Fact]
    public async Task Listeners_hear_of_changes_and_of_nothing_else()
    {
        var heard = 0;
        using (signal.Subscribe(() => heard++))
        {
            var tag = await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default);
            await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default);
            await Store.ReplaceAsync("p", "a", tag!, "[]"u8.ToArray(), default);
        }

        await Store.CreateAsync("p", "b", "{}"u8.ToArray(), default);
        Assert.Equal(2, heard);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a?")]
    [InlineData("a\0b")]
    [InlineData("")]
    public async Task A_name_that_Cosmos_would_not_take_is_not_taken_here(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CreateAsync("p", id, "{}"u8.ToArray(), default));

    private DataStore Open() => DataStore.Open(Path.Combine(folder, "data.db"), new DurabilityProbe(), inline: false, _ => { });
}
