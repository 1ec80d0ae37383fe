using EGov.Contracts.Tests.Servers;
using EGov.Platform.Azure;
using EGov.Platform.Series;

namespace EGov.Contracts.Tests.Series;

public sealed class CosmosSeriesStoreTests(CosmosServer server) : SeriesStoreContract, IClassFixture<CosmosServer>, IAsyncLifetime
{
    private readonly string database = $"app-{Guid.NewGuid():N}";

    private protected override ISeriesStore Store =>
        new BlockSeriesStore(new CosmosDocumentStore(server.Client.GetContainer(database, CosmosContainers.Series)));

    public Task InitializeAsync() => CosmosContainers.MakeAsync(server.Client, database, default);

    public Task DisposeAsync() => server.Client.GetDatabase(database).DeleteAsync();
}
