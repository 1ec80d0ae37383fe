using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Bodies;

/// <summary>Bodies, their seats and their regulations.</summary>
internal static class BodyRegistration
{
    internal static void AddBodies(this IServiceCollection services)
    {
        services.AddSingleton<RegulationBook>();
        services.AddSingleton<AggregateStore<Body, BodyEvent>>();
        services.AddSingleton<CabinetPolicy>();
        services.AddSingleton<BodyDesk>();
        services.AddView<Body, SeatLists>();
    }
}
