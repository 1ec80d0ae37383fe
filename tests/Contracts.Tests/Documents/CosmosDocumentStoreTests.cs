using System.Diagnostics.Metrics;
using EGov.Contracts.Tests.Servers;
using EGov.Platform.Azure;
using EGov.Platform.Storage;
using Microsoft.Azure.Cosmos;

namespace EGov.Contracts.Tests.Documents;

public sealed class CosmosDocumentStoreTests(CosmosServer server) : ExpiringDocumentStoreContract, IClassFixture<CosmosServer>, IAsyncLifetime
{
    private const string OnePage = "Of a change feed the server gives the first page only: it answers every read that goes on from there with 304.";
    private const string NoExpiry = "The server keeps documents for ever.";

    private readonly string database = $"app-{Guid.NewGuid():N}";

    private protected override IDocumentStore Store => In(AppStores.AggregatesContainer);

    public Task InitializeAsync() => CosmosContainers.MakeAsync(server.Client, database, default);

    public Task DisposeAsync() => server.Client.GetDatabase(database).DeleteAsync();

    [NeedsFullCosmos("The server tells changes in the order in which documents were created.")]
    public override Task Changes_begin_with_the_latest_content_of_each_document_at_its_latest_place() =>
        base.Changes_begin_with_the_latest_content_of_each_document_at_its_latest_place();

    [NeedsFullCosmos(OnePage)]
    public override Task Changes_go_on_where_they_were_left() => base.Changes_go_on_where_they_were_left();

    [NeedsFullCosmos(OnePage)]
    public override Task Changes_from_the_present_end_are_what_is_to_come() => base.Changes_from_the_present_end_are_what_is_to_come();

    [NeedsFullCosmos(OnePage)]
    public override Task Changes_come_in_stretches() => base.Changes_come_in_stretches();

    [NeedsFullCosmos(OnePage)]
    public override Task Changes_of_many_partitions_are_all_told() => base.Changes_of_many_partitions_are_all_told();

    [NeedsFullCosmos(NoExpiry)]
    public override Task A_document_goes_when_its_time_to_live_has_run_out() => base.A_document_goes_when_its_time_to_live_has_run_out();

    [NeedsFullCosmos(NoExpiry)]
    public override Task A_document_that_has_gone_is_told_replaced_and_deleted_no_more_and_its_id_is_free() =>
        base.A_document_that_has_gone_is_told_replaced_and_deleted_no_more_and_its_id_is_free();

    [NeedsFullCosmos(NoExpiry)]
    public override Task The_time_to_live_counts_from_the_last_change() => base.The_time_to_live_counts_from_the_last_change();

    [Fact]
    public void A_list_asks_for_one_partition_in_the_order_of_ids_and_for_nothing_else() =>
        Assert.Equal("SELECT * FROM c WHERE c.id >= @from ORDER BY c.id", CosmosDocumentStore.ListQuery);

    [Fact]
    public async Task A_container_that_is_not_there_is_no_missing_document()
    {
        await Assert.ThrowsAnyAsync<CosmosException>(() => In("missing").ListAsync("p", string.Empty, 1, default));
        await Assert.ThrowsAnyAsync<CosmosException>(() => In("missing").CreateAsync("p", "a", """{"id":"a","partitionKey":"p"}"""u8.ToArray(), default));
    }

    [Fact]
    public async Task What_each_operation_cost_is_counted_by_container_and_operation()
    {
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Name == RequestCharges.InstrumentName)
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, charge, tags, _) =>
        {
            var about = tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value);
            if (about["database"] as string == database)
            {
                counted.Add($"{about["container"]} {about["operation"]} {about["status"]} {charge > 0}");
            }
        });
        listener.Start();

        var tag = await Store.CreateAsync("p", "a", """{"id":"a","partitionKey":"p"}"""u8.ToArray(), default);
        await Store.CreateAsync("p", "a", """{"id":"a","partitionKey":"p"}"""u8.ToArray(), default);
        await Store.GetAsync("p", "a", default);
        await Store.ListAsync("p", string.Empty, 10, default);
        await Store.DeleteAsync("p", "a", tag!, default);

        Assert.Equal(
            ["aggregates create 201 True", "aggregates create 409 True", "aggregates get 200 True", "aggregates list 200 True", "aggregates delete 204 True"],
            counted);
    }

    [Fact]
    public async Task The_containers_are_made_as_they_are_declared()
    {
        await CosmosContainers.MakeAsync(server.Client, database, default);

        foreach (var declared in CosmosContainers.All)
        {
            ContainerProperties made = await server.Client.GetContainer(database, declared.Name).ReadContainerAsync();
            Assert.Equal(declared.PartitionKeyPath, made.PartitionKeyPath);
            Assert.Equal(declared.ExpiresByDocument ? -1 : null, made.DefaultTimeToLive);
            Assert.Equal(declared.IndexedPaths, made.IndexingPolicy.IncludedPaths.Select(static path => path.Path));
        }
    }

    private protected override Task PassAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);

    private CosmosDocumentStore In(string container) => new(server.Client.GetContainer(database, container));
}
