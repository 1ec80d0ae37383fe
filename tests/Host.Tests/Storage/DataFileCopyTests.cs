using System.Threading.Channels;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Tests.Storage;

/// <summary>A copy of a data file that is being written.</summary>
public sealed class DataFileCopyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("copy-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_holds_what_was_acknowledged_before_and_of_each_later_write_all_or_nothing()
    {
        await using var store = await OpenAsync();
        for (var number = 0; number < 500; number++)
        {
            await AddAsync(store, number);
        }

        using var stop = new CancellationTokenSource();
        var written = Channel.CreateUnbounded<int>();
        var writing = WriteUntilAsync(store, 500, written.Writer, stop.Token);
        var copies = new List<(string Folder, int Before)>();
        for (var copy = 0; copy < 5; copy++)
        {
            // Some are there that the copy has to hold, and more come while it is made.
            var before = await written.Reader.ReadAsync();
            while (written.Reader.TryRead(out var later))
            {
                before = later;
            }

            copies.Add((folder.CreateSubdirectory($"copy-{copy}").FullName, before));
            await LiveData.CopyAsync(folder.FullName, copies[^1].Folder);
        }

        await stop.CancelAsync();
        var last = await writing;

        foreach (var (copy, before) in copies)
        {
            var (ones, twos, latest) = await CountAsync(copy);
            Assert.Equal(ones, twos);
            Assert.Equal(ones - 1, latest);
            Assert.InRange(latest, before, last);
        }
    }

    [Fact]
    public async Task It_is_one_file_with_nothing_beside_it()
    {
        await using var store = await OpenAsync();
        await AddAsync(store, 0);
        var copy = folder.CreateSubdirectory("copy");

        await LiveData.CopyAsync(folder.FullName, copy.FullName);

        Assert.Equal([HostCoreFactory.DataFileName], copy.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task A_damaged_data_file_is_not_copied_as_if_it_were_whole()
    {
        await using (var store = await OpenAsync())
        {
            for (var number = 0; number < 500; number++)
            {
                await AddAsync(store, number);
            }
        }

        await using (var file = File.OpenWrite(Path.Combine(folder.FullName, HostCoreFactory.DataFileName)))
        {
            file.Position = 8192;
            await file.WriteAsync(new byte[4096]);
        }

        var copy = folder.CreateSubdirectory("copy").FullName;

        await Assert.ThrowsAsync<DataStoreException>(() => LiveData.CopyAsync(folder.FullName, copy));
    }

    [Fact]
    public async Task A_folder_without_data_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => LiveData.CopyAsync(folder.FullName, folder.FullName));

        Assert.Contains("holds no data", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
    }

    private async Task<DataStore> OpenAsync()
    {
        var store = DataStore.Open(Path.Combine(folder.FullName, HostCoreFactory.DataFileName), new DurabilityProbe(), inline: false, static _ => { });
        await store.WriteAsync(connection => connection.Execute("CREATE TABLE ones(id INTEGER PRIMARY KEY, text TEXT); CREATE TABLE twos(id INTEGER PRIMARY KEY, text TEXT)"));
        return store;
    }

    private static Task AddAsync(DataStore store, int number) => store.WriteAsync(connection =>
    {
        connection.Prepare("INSERT INTO ones VALUES(?1, ?2)").Bind(1, number).Bind(2, new string('a', 300)).Run();
        connection.Prepare("INSERT INTO twos VALUES(?1, ?2)").Bind(1, number).Bind(2, new string('b', 300)).Run();
    });

    /// <summary>Tells the number of each write that is acknowledged; gives the last one's.</summary>
    private static Task<int> WriteUntilAsync(DataStore store, int number, ChannelWriter<int> written, CancellationToken stop) => Task.Run(async () =>
    {
        for (; !stop.IsCancellationRequested; number++)
        {
            await AddAsync(store, number);
            written.TryWrite(number);
        }

        return number - 1;
    });

    private static async Task<(long Ones, long Twos, long Last)> CountAsync(string copy)
    {
        await using var store = DataStore.Open(Path.Combine(copy, HostCoreFactory.DataFileName), new DurabilityProbe(), inline: false, static _ => { });
        return store.Read(connection =>
        {
            var row = connection.Prepare("SELECT (SELECT COUNT(*) FROM ones), (SELECT COUNT(*) FROM twos), (SELECT MAX(id) FROM ones)");
            Assert.True(row.Step());
            var counts = (row.Number(0), row.Number(1), row.Number(2));
            row.Reset();
            return counts;
        });
    }
}
