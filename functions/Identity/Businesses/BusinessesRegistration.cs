using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Businesses;

/// <summary>What the provider needs to know of businesses.</summary>
internal static class BusinessesRegistration
{
    public static IServiceCollection AddBusinesses(this IServiceCollection services) => services
        .AddSingleton<AggregateStore<Business, BusinessEvent>>()
        .AddView<Business, BusinessLists>();
}
