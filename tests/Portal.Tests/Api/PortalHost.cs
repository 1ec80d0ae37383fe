using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Portal.Tests.Api;

/// <summary>The portal on a deterministic host: virtual clock from Monday 5 January 2026, 08:00 in Vietnam.</summary>
internal sealed class PortalHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly bool keepFolder;
    private readonly DateTimeOffset? sharing;

    private PortalHost(FunctionsHost host, DirectoryInfo folder, bool keepFolder, DateTimeOffset? sharing)
    {
        Host = host;
        this.sharing = sharing;
        this.folder = folder;
        this.keepFolder = keepFolder;
        Anonymous = new ApiClient(host.CreateClient());
        Anna = ClientOf(new Caller("anna", [Callers.Citizen], null));
        Binh = ClientOf(new Caller("binh", [Callers.Citizen], null));
        Officer = ClientOf(new Caller("officer", [Callers.Official], "G01.08"));
    }

    public FunctionsHost Host { get; }

    public ApiClient Anonymous { get; }

    public ApiClient Anna { get; }

    public ApiClient Binh { get; }

    public ApiClient Officer { get; }

    public AppStores Stores => Host.Services("portal").GetRequiredService<AppStores>();

    /// <summary>So many a host has at least where a story does not say: <c>./test replicas</c> plays them with two.</summary>
    public static int LeastReplicas { get; } = int.TryParse(Environment.GetEnvironmentVariable("TEST_REPLICAS"), out var least) ? least : 1;

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
        bool withAllApps = false)
    {
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Seed = seed,
            Replicas = replicas,
            Probe = probe,
            LoggerFactory = NullLoggerFactory.Instance,
            AnswerRefusal = HostRefusals.AnswerAsync,
        };
        options.StartTime = from ?? options.StartTime;
        DateTimeOffset? sharing = !keepFolder && from is null ? options.StartTime : null;
        if (sharing is not null)
        {
            SharedAuthority.LendTo(folder);
        }

        // The rate is counted in real seconds, of which such a host has none.
        options.Settings[RateLimits.RateSetting] = "0";
        foreach (var (name, value) in settings ?? [])
        {
            options.Settings[name] = value;
        }

        FunctionsHost? host = null;
        foreach (var app in LocalApps.In(folder.FullName, withAllApps ? null : PortalApp.Name, () => host!))
        {
            options.Apps.Add(services is null ? app : app with { ConfigureServices = app.ConfigureServices + services });
        }

        host = await FunctionsHost.StartAsync(options);
        return new PortalHost(host, folder, keepFolder, sharing);
    }

    /// <summary>Lets the clock run to the moment.</summary>
    public Task AdvanceToAsync(DateTimeOffset moment) => Host.Clock.Advance(moment - Host.Clock.GetUtcNow());

    public ApiClient ClientOf(Caller caller) => new(Host.CreateClient(), TokenOf(caller));

    public string TokenOf(Caller caller) =>
        LocalSecrets.In(folder.FullName).TokensAt(Host.Clock).Create(caller, TimeSpan.FromDays(365));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        if (!keepFolder)
        {
            if (sharing is { } begin)
            {
                SharedAuthority.TakeFrom(folder, begin);
            }

            folder.Delete(recursive: true);
        }
    }
}
