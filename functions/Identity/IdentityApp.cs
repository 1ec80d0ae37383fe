using System.Reflection;
using EGov.Identity.About;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Commissioning;
using EGov.Identity.Keys;
using EGov.Identity.Businesses;
using EGov.Identity.Capacities;
using EGov.Identity.Mandates;
using EGov.Identity.Pages;
using EGov.Identity.Passkeys;
using EGov.Identity.Provider;
using EGov.Identity.Sessions;
using EGov.Identity.Upstream;
using EGov.Platform;
using EGov.Platform.Aggregates;
using EGov.Platform.OpenApi;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity;

/// <summary>The one account for all systems, as a function app: an OpenID Connect provider.</summary>
public static class IdentityApp
{
    /// <summary>The app's name: its database, its topic's first part, its segment of the routes.</summary>
    public const string Name = "identity";

    /// <summary>Adds the provider. The edition that runs it brings the document store and the Service Bus client.</summary>
    public static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(configuration);
        app.UsePlatform(Assembly.GetExecutingAssembly(), Name, configuration);
        var services = app.Services;
        services.AddSingleton(_ => IdentityDescription.Create());
        services.AddSingleton<ApiPages>();
        services.AddSingleton<Issuer>();
        services.AddSingleton<AggregateStore<Session, SessionEvent>>();
        services.AddSingleton<SessionDesk>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<Interactions>();
        services.AddSingleton<FormGuard>();
        services.AddAccounts(configuration);
        services.AddKeys(configuration);
        services.AddClients();
        services.AddProvider();
        services.AddUpstream(configuration);
        services.AddPasskeys();
        services.AddBusinesses();
        services.AddMandates();
        services.AddSingleton<CapacityDesk>();
        services.AddSingleton(FirstOperatorSecret.Of(configuration));
        services.AddSingleton<FirstOperatorDesk>();
    }
}
