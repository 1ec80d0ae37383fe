using EGov.Local.Servers;
using EGov.Platform.Azure;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using CosmosServer = EGov.Contracts.Tests.Servers.CosmosServer;

namespace EGov.Contracts.Tests.Documents;

/// <summary>The store of <c>run --azurite</c> over a server that cannot feed changes.</summary>
public sealed class NotingDocumentStoreTests : DocumentStoreContract, IClassFixture<CosmosServer>, IAsyncLifetime
{
    private readonly CosmosServer server;
    private readonly string database = $"app-{Guid.NewGuid():N}";
    private readonly ChangeLog log = new();
    private readonly CosmosDocumentStore documents;

    public NotingDocumentStoreTests(CosmosServer server)
    {
        this.server = server;
        documents = new CosmosDocumentStore(server.Client.GetContainer(database, AppStores.AggregatesContainer));
        Store = new NotingDocumentStore(documents, log);
    }

    private protected override IDocumentStore Store { get; }

    public Task InitializeAsync() => CosmosContainers.MakeAsync(server.Client, database, default);

    public Task DisposeAsync() => server.Client.GetDatabase(database).DeleteAsync();

    [Fact]
    public async Task The_hosts_trigger_is_told_of_each_change_at_its_latest_place()
    {
        var told = 0;
        var feed = new LoggedChanges(log, documents).FeedOf("portal", "aggregates");
        using var subscription = feed.Subscribe(() => told++);
        var tag = await Store.CreateAsync("p", "a", Json("a"), default);
        await Store.CreateAsync("p", "b", Json("b"), default);
        await Store.ReplaceAsync("p", "a", tag!, Json("a"), default);

        var batch = await feed.ReadAsync(0, 10, default);

        Assert.Equal([2L, 3L], batch.Documents.Select(static document => document.Position));
        Assert.Equal(3, await feed.LastPositionAsync(default));
        Assert.Equal(3, told);
        Assert.Empty((await feed.ReadAsync(3, 10, default)).Documents);
    }

    [Fact]
    public async Task What_was_refused_or_deleted_is_no_change()
    {
        var tag = await Store.CreateAsync("p", "a", Json("a"), default);
        var end = log.Last;

        Assert.Null(await Store.CreateAsync("p", "a", Json("a"), default));
        Assert.Null(await Store.ReplaceAsync("p", "a", "\"other\"", Json("a"), default));
        Assert.False(await Store.DeleteAsync("p", "a", "\"other\"", default));
        Assert.Equal(end, log.Last);
        Assert.True(await Store.DeleteAsync("p", "a", tag!, default));

        Assert.Empty((await Store.ChangesAsync(null, 10, default)).Documents);
    }

    [Fact]
    public async Task A_write_that_fails_is_told_for_it_may_have_come_through()
    {
        var failing = new MemoryDocumentStore { BeforeWrite = static () => throw new StoreBusyException("busy") };
        var store = new NotingDocumentStore(failing, log);

        await Assert.ThrowsAsync<StoreBusyException>(() => store.CreateAsync("p", "a", Json("a"), default));

        Assert.Equal(1, log.Last);
        Assert.Empty((await store.ChangesAsync(null, 10, default)).Documents);
    }

    [Fact]
    public async Task Documents_that_have_gone_without_a_word_do_not_hold_up_those_behind_them()
    {
        await documents.CreateAsync("p", "there", Json("there"), default);
        log.Note("p", "gone-1");
        log.Note("p", "gone-2");
        log.Note("p", "there");

        var batch = await new LoggedChanges(log, documents).FeedOf("portal", "aggregates").ReadAsync(0, 2, default);

        Assert.Equal(3, Assert.Single(batch.Documents).Position);
    }

    private static byte[] Json(string id) => System.Text.Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","partitionKey":"p","text":"x"}""");
}
