using EGov.Local.Series;
using EGov.Platform.Series;
using EmbeddedFunctions.Storage;

namespace EGov.Contracts.Tests.Series;

public sealed class SqliteSeriesStoreTests : SeriesStoreContract, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("series-").FullName;
    private readonly DataStore data;

    public SqliteSeriesStoreTests()
    {
        data = DataStore.Open(Path.Combine(folder, "data.db"), new DurabilityProbe(), inline: false, _ => { });
        Store = new SqliteSeriesStore(data, "portal");
    }

    private protected override ISeriesStore Store { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await data.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
