using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Tests.Timers;

/// <summary>Hosts of one app with one timer over one data folder, which outlives them.</summary>
internal sealed class TimerHost : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timer-tests-");
    private FunctionsHost? host;

    public TimerHost() => Runs = new TimerRuns(() => host!.Clock.GetUtcNow());

    public TimerRuns Runs { get; }

    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Starts the next host at a time of 5 January 2026.</summary>
    public async Task<FunctionsHost> StartAsync<TFunction>(string time, int replicas = 1, bool live = false)
    {
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Port = null,
            Seed = live ? null : 11,
            Replicas = replicas,
            StartTime = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero) + TimeSpan.Parse(time, null),
            LoggerFactory = NullLoggerFactory.Instance,
        };
        options.Apps.Add(new FunctionAppDefinition("timers", typeof(TimerHost).Assembly, static (_, _) => { })
        {
            Includes = type => type == typeof(TFunction),
            Settings = Settings,
            ConfigureServices = services => services.AddSingleton(Runs),
        });
        return host = await FunctionsHost.StartAsync(options);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
