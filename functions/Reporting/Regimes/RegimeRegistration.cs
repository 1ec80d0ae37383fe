using EGov.Reporting.Periods;
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
        services.AddSingleton<Rosters>();
    }
}
