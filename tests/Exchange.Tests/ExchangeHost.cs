using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Exchange.Tests;

/// <summary>The axis on a deterministic host: virtual clock from Monday 5 January 2026, 08:00 in Vietnam.</summary>
internal sealed class ExchangeHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly bool keepFolder;
    private readonly DateTimeOffset? sharing;

    private ExchangeHost(FunctionsHost host, DirectoryInfo folder, bool keepFolder, DateTimeOffset? sharing)
    {
        (Host, this.folder, this.keepFolder, this.sharing) = (host, folder, keepFolder, sharing);
        Anonymous = new ApiClient(host.CreateClient());
    }

    public FunctionsHost Host { get; }

    public ApiClient Anonymous { get; }

    /// <summary>The data folder.</summary>
    public string Folder => folder.FullName;

    public IServiceProvider Services => Host.Services(ExchangeApp.Name);

    public AppStores Stores => Services.GetRequiredService<AppStores>();

    /// <summary>So many a host has at least where a story does not say: <c>./test replicas</c> plays them with two.</summary>
    public static int LeastReplicas { get; } = int.TryParse(Environment.GetEnvironmentVariable("TEST_REPLICAS"), out var least) ? least : 1;

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
        string? only = ExchangeApp.Name)
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
        foreach (var app in LocalApps.In(folder.FullName, only, () => host!))
        {
            options.Apps.Add(services is null ? app : app with { ConfigureServices = app.ConfigureServices + services });
        }

        host = await FunctionsHost.StartAsync(options);
        return new ExchangeHost(host, folder, keepFolder, sharing);
    }

    /// <summary>Lets the clock run to the moment.</summary>
    public Task AdvanceToAsync(DateTimeOffset moment) => Host.Clock.Advance(moment - Host.Clock.GetUtcNow());

    public ApiClient ClientOf(Caller caller) => new(Host.CreateClient(), TokenOf(caller));

    public string TokenOf(Caller caller) =>
        LocalSecrets.In(folder.FullName).TokensAt(Host.Clock).Create(caller, TimeSpan.FromDays(365));

    /// <summary>An agency's software.</summary>
    public ApiClient SystemOf(string agency) => ClientOf(new Caller($"system-{agency}", [Callers.System], agency));

    /// <summary>An agency's clerk (<c>văn thư</c>).</summary>
    public ApiClient ClerkOf(string agency) => ClientOf(new Caller($"clerk-{agency}", [Callers.Official], agency));

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
