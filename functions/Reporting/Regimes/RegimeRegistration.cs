using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes.Checking;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Regimes;

/// <summary>Periods, regimes and who reports by them.</summary>
internal static class RegimeRegistration
{
    internal static void AddRegimes(this IServiceCollection services)
    {
        services.AddSingleton<PeriodBook>();
        services.AddSingleton<RegimeBook>();
        services.AddSingleton<RegimeCatalogue>();
        services.AddSingleton<RegimeYears>();
        services.AddSingleton<RegimeCheck>();
        services.AddSingleton<IssuerCheck>();
        services.AddSingleton<Rosters>();
        services.AddSingleton<AggregateStore<IssuedRegime, RegimeEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedRegimes>();
        services.AddView<IssuedRegime, RegimeLists>();
    }
}
