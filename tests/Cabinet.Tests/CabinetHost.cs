using EGov.Local.Cabinet;
using EGov.Platform.Access;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Tests;

/// <summary>e-Cabinet on a deterministic host.</summary>
internal sealed class CabinetHost : AppHost
{
    private CabinetHost(Running running)
        : base(running)
    {
        Operator = ClientOf(new Caller("ops", [Callers.Operator], null));
    }

    public IServiceProvider Services => Host.Services(CabinetApp.Name);

    public AppStores Stores => Services.GetRequiredService<AppStores>();

    public ApiClient Operator { get; }

    public static Task<CabinetHost> StartAsync(
        int seed = 1, int replicas = 1, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null) =>
        StartAsync(
            Directory.CreateTempSubdirectory("cabinet-"), new DurabilityProbe(), seed, Math.Max(replicas, LeastReplicas), keepFolder: false, settings, services: services);

    /// <summary>On a folder that outlives the host.</summary>
    public static async Task<CabinetHost> StartAsync(
        DirectoryInfo folder,
        DurabilityProbe probe,
        int seed,
        int replicas,
        bool keepFolder,
        Dictionary<string, string>? settings = null,
        DateTimeOffset? from = null,
        Action<IServiceCollection>? services = null,
        string? only = CabinetApp.Name) =>
        new(await RunAsync(only, folder, probe, seed, replicas, keepFolder, settings, from, services));

    /// <summary>One of the seeded Government, in the office in which they sign in.</summary>
    public ApiClient ClientOf(CabinetPerson person) => ClientOf(CallerOf(person));

    /// <summary>The same as the functions see them.</summary>
    public static Caller CallerOf(CabinetPerson person) => new(person.Number, person.Roles, person.Agency);

    /// <summary>A clerk of an agency, with no seat anywhere.</summary>
    public ApiClient ClerkOf(string agency) => ClientOf(new Caller($"clerk-{agency}", [Callers.Official], agency));
}
