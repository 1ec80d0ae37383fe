using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Clients;

/// <summary>Adds the registry of relying parties.</summary>
internal static class ClientsRegistration
{
    internal static void AddClients(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Client, ClientEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedClients>();
        services.AddSingleton<ClientRules>();
        services.AddSingleton<ClientDesk>();
        services.AddView<Client, ClientList>();
    }
}
