using EGov.Platform.Access;
using EGov.Platform.Storage;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Api;

/// <summary>The portal on a deterministic host.</summary>
internal sealed class PortalHost : AppHost
{
    private PortalHost(Running running)
        : base(running)
    {
        Anna = ClientOf(new Caller("anna", [Callers.Citizen], null));
        Binh = ClientOf(new Caller("binh", [Callers.Citizen], null));
        Officer = ClientOf(new Caller("officer", [Callers.Official], "G01.08"));
    }

    public ApiClient Anna { get; }

    public ApiClient Binh { get; }

    public ApiClient Officer { get; }

    public AppStores Stores => Host.Services(PortalApp.Name).GetRequiredService<AppStores>();

    public static Task<PortalHost> StartAsync(int seed = 1, int replicas = 1) =>
        StartAsync(Directory.CreateTempSubdirectory("portal-"), new DurabilityProbe(), seed, Math.Max(replicas, LeastReplicas), keepFolder: false);

    /// <summary>With settings of the host.</summary>
    public static Task<PortalHost> StartAsync(Dictionary<string, string> settings) =>
        StartAsync(Directory.CreateTempSubdirectory("portal-"), new DurabilityProbe(), 1, LeastReplicas, keepFolder: false, settings);

    /// <summary>On a folder that outlives the host.</summary>
    public static async Task<PortalHost> StartAsync(
        DirectoryInfo folder,
        DurabilityProbe probe,
        int seed,
        int replicas,
        bool keepFolder,
        Dictionary<string, string>? settings = null,
        DateTimeOffset? from = null,
        Action<IServiceCollection>? services = null,
        bool withAllApps = false) =>
        new(await RunAsync(withAllApps ? null : PortalApp.Name, folder, probe, seed, replicas, keepFolder, settings, from, services));
}
