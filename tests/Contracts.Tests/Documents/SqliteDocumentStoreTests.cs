using System.Text;
using EGov.Local.Documents;
using EGov.Platform.Claims;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Time;
using EmbeddedFunctions.Storage;

namespace EGov.Contracts.Tests.Documents;

public sealed class SqliteDocumentStoreTests : ExpiringDocumentStoreContract, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("documents-").FullName;
    private readonly ChangeSignal signal = new();
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
    private readonly DataStore data;

    public SqliteDocumentStoreTests()
    {
        data = Open();
        Store = new SqliteDocumentStore(data, "portal", "aggregates", signal, clock);
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
        var found = await new SqliteDocumentStore(again, "portal", "aggregates", signal, clock).GetAsync("p", "a", default);

        Assert.NotNull(found);
    }

    [Fact]
    public async Task What_another_store_of_the_same_file_writes_changes_and_deletes_is_read_at_once()
    {
        var other = new SqliteDocumentStore(data, "portal", "aggregates", new ChangeSignal(), clock);
        var created = await Store.CreateAsync("p", "a", """{"at":1}"""u8.ToArray(), default);

        var replaced = await other.ReplaceAsync("p", "a", created!, """{"at":2}"""u8.ToArray(), default);
        var read = await Store.GetAsync("p", "a", default);
        Assert.Equal((replaced, """{"at":2}"""), (read!.Tag, Encoding.UTF8.GetString(read.Content.Span)));

        Assert.True(await other.DeleteAsync("p", "a", replaced!, default));
        Assert.Null(await Store.GetAsync("p", "a", default));
    }

    [Fact]
    public async Task What_was_written_long_before_is_read_as_what_was_written_last()
    {
        var content = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', 1024 * 1024)}}"}""");
        for (var number = 0; number < 12; number++)
        {
            Assert.NotNull(await Store.CreateAsync("p", $"{number}", content, default));
        }

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Store.GetAsync("p", $"{number}", default))), read =>
            Assert.Equal(content, read!.Content.ToArray()));
    }

    [Fact]
    public async Task A_tag_is_never_used_again_even_after_the_newest_document_has_gone()
    {
        var tag = await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default);
        await Store.DeleteAsync("p", "a", tag!, default);

        Assert.NotEqual(tag, await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default));
    }

    [Fact]
    public async Task An_idempotency_key_is_forgotten_after_its_seven_days()
    {
        var claims = new IdempotencyClaims(AppStores.From(_ => Store), clock);
        Assert.True(IdempotencyKey.Parse("key-00001").Succeeded(out var key, out _));
        var first = await ReserveAsync();
        clock.Now += IdempotencyClaims.KeptFor - TimeSpan.FromSeconds(1);
        Assert.Equal(first, await ReserveAsync());

        clock.Now += TimeSpan.FromSeconds(1);

        Assert.Null(await claims.FirstAskedAsync("anna", key, default));
        Assert.Empty(await Store.ListAsync("idempotency-anna", string.Empty, 10, default));
        Assert.NotEqual(first, await ReserveAsync());

        async Task<Reservation> ReserveAsync()
        {
            Assert.True((await claims.ReserveAsync("anna", key, "POST things", "body"u8.ToArray(), default)).Succeeded(out var reserved, out _));
            return reserved;
        }
    }

    [Fact]
    public async Task What_has_outlived_its_time_is_not_replaced_and_takes_no_space()
    {
        var tag = await Store.CreateAsync("p", "a", """{"ttl":60,"inner":{"ttl":1}}"""u8.ToArray(), default);
        await Store.CreateAsync("p", "b", """{"inner":{"ttl":1}}"""u8.ToArray(), default);
        clock.Now += TimeSpan.FromSeconds(60);

        Assert.Null(await Store.ReplaceAsync("p", "a", tag!, "{}"u8.ToArray(), default));

        Assert.Equal(["b"], (await Store.ChangesAsync(null, 10, default)).Documents.Select(document => document.Id));
    }

    [Fact]
    public async Task A_table_of_an_earlier_release_gets_what_it_lacks()
    {
        await data.WriteAsync(connection => connection.Execute(
            """
            CREATE TABLE "documents_portal_old" (
                change INTEGER PRIMARY KEY AUTOINCREMENT, partition TEXT NOT NULL, id TEXT NOT NULL, content BLOB NOT NULL, UNIQUE (partition, id));
            INSERT INTO "documents_portal_old" (partition, id, content) VALUES ('p', 'a', x'7b7d')
            """));

        var old = new SqliteDocumentStore(data, "portal", "old", signal, clock);

        Assert.NotNull(await old.GetAsync("p", "a", default));
        Assert.NotNull(await old.CreateAsync("p", "b", """{"ttl":60}"""u8.ToArray(), default));
    }

    [Fact]
    public async Task Containers_and_apps_keep_their_documents_apart()
    {
        await Store.CreateAsync("p", "a", "{}"u8.ToArray(), default);

        Assert.Null(await new SqliteDocumentStore(data, "portal", "events", signal, clock).GetAsync("p", "a", default));
        Assert.Null(await new SqliteDocumentStore(data, "exchange", "aggregates", signal, clock).GetAsync("p", "a", default));
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

    private protected override Task PassAsync(TimeSpan time)
    {
        clock.Now += time;
        return Task.CompletedTask;
    }

    private DataStore Open() => DataStore.Open(Path.Combine(folder, "data.db"), new DurabilityProbe(), inline: false, _ => { });
}
