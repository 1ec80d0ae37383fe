using System.Reflection;
using EGov.Platform;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.OpenApi;
using EGov.Platform.Storage;
using EGov.Portal.About;
using EGov.Portal.Dossiers;
using EGov.Portal.Files;
using EGov.Portal.Forms;
using EGov.Portal.Payments;
using EGov.Portal.Payments.Simulation;
using EGov.Portal.Procedures;
using EGov.Portal.Timelines;
using EGov.Portal.Views;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal;

/// <summary>The national public service portal as a function app: the one composition that every edition runs.</summary>
public static class PortalApp
{
    /// <summary>The app's name: its database, its topic's first part, its segment of the routes.</summary>
    public const string Name = "portal";

    /// <summary>The setting with the key that seals the simulated payment gateway's messages: 32 bytes in Base64. Read in development only.</summary>
    public const string SimulatorKeySetting = "Payments:SimulatorKey";

    /// <summary>
    /// Adds the portal. The edition that runs it brings the document and file stores and the Service Bus client.
    /// </summary>
    public static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(configuration);
        app.UsePlatform(Assembly.GetExecutingAssembly(), Name, configuration);
        var services = app.Services;
        services.AddSingleton(_ => PortalDescription.Create());
        services.AddSingleton<ApiPages>();
        services.AddSingleton(ProcedureCatalogue.Shipped);
        services.AddSingleton<AggregateStore<Dossier, DossierEvent>>();
        services.AddSingleton<AggregateStore<Payment, PaymentEvent>>();
        services.AddSingleton<DossierCodes>();
        services.AddSingleton<IClaimedAggregates>(provider => provider.GetRequiredService<DossierCodes>());
        services.AddSingleton<DossierDesk>();
        services.AddSingleton<Standings>();
        services.AddSingleton<ReceivingAgency>();
        services.AddSingleton<FormTexts>();
        services.AddSingleton<FormIssuer>();
        services.AddSingleton<IFormIssuer, SignedForms>();
        services.AddSingleton<FileDesk>();
        services.AddSingleton<IFileHolder, DossierFiles>();
        services.AddSingleton(provider =>
            SimulatedGateway.Of(configuration, configuration.IsDevelopment(), provider.GetRequiredService<AppStores>()));
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<SimulatorDesk>();
        services.AddSingleton<PaymentDesk>();
        services.AddView<TimelineState, DossierTimeline>();
        services.AddView<DossierSummary, DossierLists>();
        services.AddView<DossierTally, DossierCounts>();
        services.AddView<QuarantineEntry, QuarantineList>();
    }
}
