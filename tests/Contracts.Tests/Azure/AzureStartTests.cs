using Azure.Identity;
using Azure.Messaging.ServiceBus;
using EGov.Contracts.Tests.Servers;
using EGov.Platform.Azure;
using EGov.Platform.Files;
using EGov.Platform.Storage;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EGov.Contracts.Tests.Azure;

public sealed class AzureStartTests(CosmosServer cosmos, Azurite azurite) : IClassFixture<CosmosServer>, IClassFixture<Azurite>
{
    private const string Bus = "Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    [Fact]
    public async Task In_development_an_app_makes_what_it_lacks_and_works()
    {
        await using var app = Compose(
            "portal",
            ("Environment", "Development"),
            ("Cosmos:ConnectionMode", "Gateway"),
            ("AzureWebJobsCosmosDB", cosmos.ConnectionString),
            ("AzureWebJobsServiceBus", Bus),
            ("Files:Storage", azurite.ConnectionString));

        await StartAsync(app);
        await StartAsync(app);
        var stores = app.GetRequiredService<AppStores>();
        await stores.Events.CreateAsync("p", "a", """{"id":"a","partitionKey":"p"}"""u8.ToArray(), default);
        await app.GetRequiredService<IFileStore>().WriteAsync("person-1", "a", "x"u8.ToArray(), default);

        Assert.NotNull(await stores.Events.GetAsync("p", "a", default));
        Assert.Empty((await stores.Aggregates.ChangesAsync(null, 10, default)).Documents);
        Assert.True(await azurite.Client.GetBlobContainerClient("portal-files").GetBlobClient("person-1/a").ExistsAsync());
        Assert.Equal("localhost", app.GetRequiredService<ServiceBusClient>().FullyQualifiedNamespace);
    }

    [Fact]
    public async Task Without_settings_an_app_says_which_it_lacks()
    {
        await using var app = Compose("portal");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(app));

        Assert.Contains(
            "AzureWebJobsCosmosDB__accountEndpoint, AzureWebJobsServiceBus__fullyQualifiedNamespace, Files__Storage__blobServiceUri, PublicOrigin",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_a_connection_string_with_its_key_is_not_taken()
    {
        await using var app = Compose(
            "portal",
            ("AzureWebJobsCosmosDB", cosmos.ConnectionString), ("AzureWebJobsServiceBus", Bus), ("Files:Storage", azurite.ConnectionString));

        await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(app));
    }

    [Fact]
    public void Outside_development_an_app_signs_in_as_its_managed_identity_and_as_nobody_else()
    {
        Assert.IsType<ManagedIdentityCredential>(AzureClients.Credential(Settings()));
        Assert.IsType<ManagedIdentityCredential>(AzureClients.Credential(Settings(("AZURE_CLIENT_ID", "5f4c1c0a-0000-0000-0000-000000000000"))));
        Assert.IsType<DefaultAzureCredential>(AzureClients.Credential(Settings(("Environment", "Development"))));
    }

    [Fact]
    public async Task Clients_go_where_the_settings_say_and_give_up_in_bounded_time()
    {
        await using var app = Compose(
            "portal",
            ("AzureWebJobsCosmosDB:accountEndpoint", "https://egov.documents.azure.com/"),
            ("AzureWebJobsServiceBus:fullyQualifiedNamespace", "egov.servicebus.windows.net"),
            ("Files:Storage:blobServiceUri", "https://egov.blob.core.windows.net/"));

        var client = app.GetRequiredService<CosmosClient>();

        Assert.Equal("https://egov.documents.azure.com/", client.Endpoint.ToString());
        Assert.Equal(ConnectionMode.Direct, client.ClientOptions.ConnectionMode);
        Assert.Equal(5, client.ClientOptions.MaxRetryAttemptsOnRateLimitedRequests);
        Assert.Equal(TimeSpan.FromSeconds(10), client.ClientOptions.MaxRetryWaitTimeOnRateLimitedRequests);
        Assert.Equal("egov.servicebus.windows.net", app.GetRequiredService<ServiceBusClient>().FullyQualifiedNamespace);
    }

    [Theory]
    [InlineData(ConsistencyLevel.BoundedStaleness)]
    [InlineData(ConsistencyLevel.Session)]
    [InlineData(ConsistencyLevel.Eventual)]
    public void An_account_whose_reads_may_be_stale_is_refused(ConsistencyLevel level)
    {
        Assert.Throws<InvalidOperationException>(() => AzureStart.RequireStrong(level));

        AzureStart.RequireStrong(ConsistencyLevel.Strong);
    }

    private static ServiceProvider Compose(string app, params (string Name, string Value)[] settings) =>
        new ServiceCollection().AddAzureAdapters(app, Settings(settings)).BuildServiceProvider();

    private static Task StartAsync(ServiceProvider app) => Assert.Single(app.GetServices<IHostedService>()).StartAsync(default);

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
        .Build();
}
