using EGov.Exchange.Systems.Units;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Systems;

/// <summary>Adds the registry of connected systems and of the units that they register.</summary>
internal static class SystemsRegistration
{
    internal static void AddSystems(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<ConnectedSystem, SystemEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedSystems>();
        services.AddSingleton<SealedSecrets>();
        services.AddSingleton<SystemSecrets>();
        services.AddSingleton<SystemRules>();
        services.AddSingleton<PushAddress>();
        services.AddSingleton<SystemGate>();
        services.AddSingleton<SystemDesk>();
        services.AddView<ConnectedSystem, SystemList>();
        services.AddSingleton<AggregateStore<Unit, UnitEvent>>();
        services.AddSingleton<UnitDesk>();
    }
}
