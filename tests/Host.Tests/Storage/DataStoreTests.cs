using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Tests.Storage;

public sealed class DataStoreTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("store-");
    private readonly DurabilityProbe probe = new();
    private readonly List<Exception> fatal = [];
    private DataStore store = null!;

    public async Task InitializeAsync()
    {
        store = Open(inline: false);
        await store.WriteAsync(connection => connection.Execute("CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT UNIQUE)"));
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_completed_write_is_read_back()
    {
        await Add("one");

        Assert.Equal(["one"], Notes());
    }

    [Fact]
    public async Task Writes_keep_the_order_in_which_they_were_handed_in()
    {
        var numbers = Enumerable.Range(0, 2000).ToList();

        await Task.WhenAll(numbers.Select(number => Add($"{number:0000}")));

        Assert.Equal(numbers.Select(number => $"{number:0000}"), Notes());
    }

    [Fact]
    public async Task A_write_that_fails_takes_no_other_write_of_its_group_with_it()
    {
        var writes = Enumerable.Range(0, 100).Select(number => Add(number == 50 ? "0" : $"{number}")).ToList();

        await Assert.ThrowsAsync<DataStoreException>(() => writes[50]);
        await Task.WhenAll(writes.Where((_, index) => index != 50));

        Assert.Equal(99, Notes().Count);
        Assert.Empty(fatal);
    }

    [Fact]
    public async Task What_a_failed_write_had_begun_is_undone()
    {
        var write = store.WriteAsync(connection =>
        {
            connection.Prepare("INSERT INTO notes(text) VALUES('half')").Run();
            throw new InvalidOperationException("changed its mind");
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => write);
        Assert.Empty(Notes());
    }

    [Fact]
    public async Task Nothing_is_written_once_the_probe_has_ended_the_run()
    {
        await Add("before");
        probe.StopAt = probe.Steps + 1;

        await Assert.ThrowsAsync<SimulatedCrashException>(() => Add("at"));
        await Assert.ThrowsAsync<DataStoreException>(() => Add("after"));

        Assert.Equal(["before"], Notes());
        Assert.IsType<SimulatedCrashException>(Assert.Single(fatal));
    }

    [Fact]
    public async Task An_inline_store_counts_one_step_per_write()
    {
        await store.DisposeAsync();
        store = Open(inline: true);
        var before = probe.Steps;

        await Add("a");
        await Add("b");

        Assert.Equal(before + 2, probe.Steps);
    }

    [Fact]
    public async Task Closing_finishes_the_writes_that_wait()
    {
        var writes = Enumerable.Range(0, 500).Select(number => Add($"{number}")).ToList();

        await store.DisposeAsync();
        store = Open(inline: false);

        await Task.WhenAll(writes);
        Assert.Equal(500, Notes().Count);
    }

    [Fact]
    public async Task A_closed_store_refuses_writes()
    {
        await store.DisposeAsync();

        await Assert.ThrowsAsync<DataStoreException>(() => Add("late"));
    }

    private DataStore Open(bool inline) => DataStore.Open(Path.Combine(folder.FullName, "data.db"), probe, inline, fatal.Add);

    private Task<int> Add(string text) => store.WriteAsync(connection =>
        connection.Prepare("INSERT INTO notes(text) VALUES(?1)").Bind(1, text).Run());

    private List<string> Notes() => store.Read(connection =>
    {
        var notes = new List<string>();
        var select = connection.Prepare("SELECT text FROM notes ORDER BY id");
        while (select.Step())
        {
            notes.Add(select.Text(0));
        }

        return notes;
    });
}
