using EGov.Local.Running;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>An app of the solution, or all of them, without bounds of rates and without logs.</summary>
internal static class AppsHost
{
    /// <param name="folder">The data folder.</param>
    /// <param name="only">The one app to run, or null for all.</param>
    /// <param name="host">The host, once it runs, for whoever asks the identity provider.</param>
    /// <param name="services">What takes the place of an app's own.</param>
    internal static Task<FunctionsHost> StartAsync(
        string folder, string? only, Func<FunctionsHost>? host = null, Action<IServiceCollection>? services = null)
    {
        var options = new FunctionsHostOptions { DataFolder = folder, LoggerFactory = NullLoggerFactory.Instance };
        options.Settings[RateLimits.RateSetting] = "0";
        options.Settings["Identity:ClientRequestsPerSecond"] = "0";
        foreach (var app in LocalApps.In(folder, only, host))
        {
            options.Apps.Add(app with { ConfigureServices = app.ConfigureServices + services });
        }

        return FunctionsHost.StartAsync(options);
    }

    /// <summary>Waits until what was begun is done: no writes of the app for a while.</summary>
    internal static async Task QuietAsync(this FunctionsHost host, string app)
    {
        var stores = host.Services(app).GetRequiredService<AppStores>();
        for (var before = (string?)null; ;)
        {
            var now = (await stores.Views.ChangesAsync(IDocumentStore.PresentEnd, 1, default)).Continuation
                + (await stores.AuditInbox.ChangesAsync(IDocumentStore.PresentEnd, 1, default)).Continuation;
            if (now == before)
            {
                return;
            }

            before = now;
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }
    }
}
