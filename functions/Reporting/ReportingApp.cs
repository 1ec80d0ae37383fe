using System.Reflection;
using EGov.Platform;
using EGov.Platform.Events;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.OpenApi;
using EGov.Reporting.About;
using EGov.Reporting.Collections;
using EGov.Reporting.Consolidations;
using EGov.Reporting.Exports;
using EGov.Reporting.Files;
using EGov.Reporting.Imports;
using EGov.Reporting.Indicators;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting;

/// <summary>
/// The National Reporting System (<c>Hệ thống thông tin báo cáo quốc gia</c>) as a function app: the one composition that every edition runs.
/// </summary>
public static class ReportingApp
{
    /// <summary>The app's name: its database, its topic's first part, its segment of the routes.</summary>
    public const string Name = "reporting";

    /// <summary>
    /// Adds the reporting system. The edition that runs it brings the document and file stores and the Service Bus client.
    /// </summary>
    public static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(configuration);
        app.UsePlatform(Assembly.GetExecutingAssembly(), Name, configuration);
        var services = app.Services;
        services.AddSingleton(_ => ReportingDescription.Create());
        services.AddSingleton<ApiPages>();
        services.AddSingleton<FileDesk>();
        services.AddRegimes();
        services.AddConsolidations();
        services.AddCollections();
        services.AddIndicators();
        services.AddValues();
        services.AddImports();
        services.AddSingleton<ExportDesk>();
        services.AddView<QuarantineEntry, QuarantineList>();
    }
}
