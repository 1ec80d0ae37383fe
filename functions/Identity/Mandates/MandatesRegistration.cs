using EGov.Identity.Accounts;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGov.Identity.Mandates;

/// <summary>What mandates need.</summary>
internal static class MandatesRegistration
{
    public static IServiceCollection AddMandates(this IServiceCollection services)
    {
        services.TryAddSingleton<AggregateStore<Account, AccountEvent>>();
        return services
            .AddSingleton<AggregateStore<Mandate, MandateEvent>>()
            .AddSingleton<MandatePolicy>()
            .AddSingleton<OpenMandates>()
            .AddSingleton<IClaimedAggregates, ClaimedMandates>()
            .AddView<MandateEntry, MandateLists>();
    }
}
