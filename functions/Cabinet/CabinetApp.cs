using System.Reflection;
using EGov.Cabinet.About;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Files;
using EGov.Cabinet.Outcomes;
using EGov.Cabinet.PaperSessions;
using EGov.Cabinet.Submissions;
using EGov.Platform;
using EGov.Platform.Events;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.OpenApi;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet;

/// <summary>
/// The system for the meetings and the work of the Government (<c>e-Cabinet</c>) as a function app: the one composition that every edition runs.
/// </summary>
public static class CabinetApp
{
    /// <summary>The app's name: its database, its topic's first part, its segment of the routes.</summary>
    public const string Name = "cabinet";

    /// <summary>
    /// Adds e-Cabinet. The edition that runs it brings the document and file stores and the Service Bus client.
    /// </summary>
    public static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(configuration);
        app.UsePlatform(Assembly.GetExecutingAssembly(), Name, configuration);
        var services = app.Services;
        services.AddSingleton(_ => CabinetDescription.Create());
        services.AddSingleton<ApiPages>();
        services.AddSingleton<FileDesk>();
        services.AddBodies();
        services.AddBallots();
        services.AddSubmissions();
        services.AddPaperSessions();
        services.AddOutcomes();
        services.AddView<QuarantineEntry, QuarantineList>();
    }
}
