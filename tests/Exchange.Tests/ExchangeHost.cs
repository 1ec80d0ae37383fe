using EGov.Platform.Access;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests;

/// <summary>The axis on a deterministic host.</summary>
internal sealed class ExchangeHost : AppHost
{
    private ExchangeHost(Running running)
        : base(running)
    {
    }

    public IServiceProvider Services => Host.Services(ExchangeApp.Name);

    public AppStores Stores => Services.GetRequiredService<AppStores>();

    public static Task<ExchangeHost> StartAsync(
        int seed = 1, int replicas = 1, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null) =>
        StartAsync(
            Directory.CreateTempSubdirectory("exchange-"), new DurabilityProbe(), seed, Math.Max(replicas, LeastReplicas), keepFolder: false, settings, services: services);

    /// <summary>On a folder that outlives the host.</summary>
    public static async Task<ExchangeHost> StartAsync(
        DirectoryInfo folder,
        DurabilityProbe probe,
        int seed,
        int replicas,
        bool keepFolder,
        Dictionary<string, string>? settings = null,
        DateTimeOffset? from = null,
        Action<IServiceCollection>? services = null,
        string? only = ExchangeApp.Name) =>
        new(await RunAsync(only, folder, probe, seed, replicas, keepFolder, settings, from, services));

    /// <summary>An agency's software.</summary>
    public ApiClient SystemOf(string agency) => ClientOf(new Caller($"system-{agency}", [Callers.System], agency));

    /// <summary>An agency's clerk (<c>văn thư</c>).</summary>
    public ApiClient ClerkOf(string agency) => ClientOf(new Caller($"clerk-{agency}", [Callers.Official], agency));
}
