using EGov.Platform.Aggregates;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Datasets;
using EGov.Reporting.Indicators.Definitions;
using EGov.Reporting.Indicators.Wirings;
using EGov.Reporting.Values.Folding;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Indicators;

/// <summary>The catalogue of indicators and what is defined beside it.</summary>
internal static class IndicatorRegistration
{
    internal static void AddIndicators(this IServiceCollection services)
    {
        services.AddSingleton<MeasureBook>();
        services.AddSingleton<AggregateStore<NationalCatalogue, CatalogueEvent>>();
        services.AddSingleton<Measures>();
        services.AddSingleton<IMeasures>(static provider => provider.GetRequiredService<Measures>());
        services.AddSingleton<IValueSources, ImportProfileFiles>();
        services.AddSingleton<IValueSources, RegimeForms>();
        services.AddSingleton<WiringPlan>();
        services.AddSingleton<CatalogueDesk>();
        services.AddSingleton<DatasetCheck>();
    }
}
