using EmbeddedFunctions.Scheduling;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Time;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace EmbeddedFunctions.Hosting;

/// <summary>Puts the shared parts together: system clock and thread pool, or virtual clock and seeded order.</summary>
internal static class HostCoreFactory
{
    /// <summary>The data file in its folder.</summary>
    internal const string DataFileName = "host.db";

    /// <exception cref="HostStartException">The data file cannot be opened.</exception>
    internal static HostCore Create(FunctionsHostOptions options, string folder, Action<Exception> onFatal)
    {
        var clock = options.Clock ?? TimeProvider.System;
        WorkScheduler scheduler = new ThreadPoolScheduler();
        if (options.Seed is { } seed)
        {
            var virtualClock = new VirtualClock(options.StartTime);
            var deterministic = new DeterministicScheduler(seed, virtualClock);
            virtualClock.Settle = deterministic.SettleAsync;
            (clock, scheduler) = (virtualClock, deterministic);
        }

        return new HostCore
        {
            Options = options,
            DataFolder = folder,
            Store = OpenStore(options, folder, onFatal),
            Clock = clock,
            Scheduler = scheduler,
            LoggerFactory = options.LoggerFactory ?? ConsoleWarnings(),
        };
    }

    private static DataStore OpenStore(FunctionsHostOptions options, string folder, Action<Exception> onFatal)
    {
        var file = Path.Combine(folder, DataFileName);
        try
        {
            return DataStore.Open(file, options.Probe, options.Seed is not null, onFatal);
        }
        catch (DataStoreException failure)
        {
            throw new HostStartException($"The data file {file} cannot be opened: {failure.Message}");
        }
    }

    private static ILoggerFactory ConsoleWarnings() => LoggerFactory.Create(static logging => logging
        .SetMinimumLevel(LogLevel.Warning)
        // A server that does not start is an exception of the start; once is enough.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error)
        .AddConsole(static options => options.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddSimpleConsole(static options =>
        {
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            options.ColorBehavior = LoggerColorBehavior.Disabled;
        }));
}
