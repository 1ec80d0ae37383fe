using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace SampleApp;

/// <summary>A function app that uses every trigger, and the one entry through which each edition composes it.</summary>
public static class SampleFunctionApp
{
    /// <summary>Adds the app's services and middleware.</summary>
    public static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.AddSingleton<Journal>();
        // The embedded host brings its own clock; the official worker brings none.
        app.Services.TryAddSingleton(TimeProvider.System);
        app.Services.AddSingleton(new SampleSettings(configuration["Sample:Greeting"] ?? "Hello"));
        app.UseMiddleware<JournalMiddleware>();
    }
}

/// <summary>What the app reads from its configuration.</summary>
/// <param name="Greeting">How people are greeted.</param>
public sealed record SampleSettings(string Greeting);
