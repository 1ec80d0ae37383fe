using EmbeddedFunctions.ChangeFeed;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Tests.ChangeFeed;

/// <summary>Hosts of one app with one function over one data folder, which outlives them.</summary>
internal sealed class FeedHost : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feed-tests-");
    private DateTimeOffset start = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public MemoryFeed Feed { get; } = new("shop", "items");

    public Deliveries Deliveries { get; } = new();

    public Dictionary<string, string?> Settings { get; } = new() { ["Database"] = "shop" };

    public bool RegistersItsOwnSource { get; set; }

    public Task<FunctionsHost> StartAsync<TFunction>(int replicas = 1, long? stopAt = null, bool live = false)
    {
        var composed = 0;
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Port = null,
            Seed = live ? null : 7,
            Probe = new DurabilityProbe { StopAt = stopAt },
            Replicas = replicas,
            StartTime = start += TimeSpan.FromHours(1),
            LoggerFactory = NullLoggerFactory.Instance,
        };
        options.Apps.Add(new FunctionAppDefinition("feeds", typeof(FeedHost).Assembly, static (_, _) => { })
        {
            Includes = type => type == typeof(TFunction),
            Settings = Settings,
            ChangeFeeds = RegistersItsOwnSource ? [] : [Feed],
            ConfigureServices = services =>
            {
                services.AddSingleton(Deliveries);
                services.AddSingleton(new ReplicaNumber(composed++));
                if (RegistersItsOwnSource)
                {
                    services.AddSingleton<IChangeFeedSource>(Feed);
                }
            },
        });
        return FunctionsHost.StartAsync(options);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
