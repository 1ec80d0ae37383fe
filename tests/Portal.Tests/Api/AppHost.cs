using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Portal.Tests.Api;

/// <summary>An app, or all of them, on a deterministic host: virtual clock from Monday 5 January 2026, 08:00 in Vietnam.</summary>
internal abstract class AppHost : IAsyncDisposable
{
    private readonly Running running;

    protected AppHost(Running running)
    {
        this.running = running;
        Anonymous = new ApiClient(running.Host.CreateClient());
    }

    /// <summary>So many a host has at least where a story does not say: <c>./test replicas</c> plays them with two.</summary>
    public static int LeastReplicas { get; } = int.TryParse(Environment.GetEnvironmentVariable("TEST_REPLICAS"), out var least) ? least : 1;

    public FunctionsHost Host => running.Host;

    public ApiClient Anonymous { get; }

    /// <summary>The data folder.</summary>
    public string Folder => running.Folder.FullName;

    /// <summary>Lets the clock run to the moment.</summary>
    public Task AdvanceToAsync(DateTimeOffset moment) => Host.Clock.Advance(moment - Host.Clock.GetUtcNow());

    public ApiClient ClientOf(Caller caller) => new(Host.CreateClient(), TokenOf(caller));

    public string TokenOf(Caller caller) => LocalSecrets.In(Folder).TokensAt(Host.Clock).Create(caller, TimeSpan.FromDays(365));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        if (!running.KeepFolder)
        {
            if (running.Sharing is { } begin)
            {
                SharedAuthority.TakeFrom(running.Folder, begin);
            }

            running.Folder.Delete(recursive: true);
        }
    }

    /// <summary>Starts the one app, or all where none is named.</summary>
    protected static async Task<Running> RunAsync(
        string? only,
        DirectoryInfo folder,
        DurabilityProbe probe,
        int seed,
        int replicas,
        bool keepFolder,
        Dictionary<string, string>? settings,
        DateTimeOffset? from,
        Action<IServiceCollection>? services)
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
        return new(host, folder, keepFolder, sharing);
    }

    /// <summary>A host that was started, and when, where it shares the authority of those that begin on the same day.</summary>
    protected sealed record Running(FunctionsHost Host, DirectoryInfo Folder, bool KeepFolder, DateTimeOffset? Sharing);
}
