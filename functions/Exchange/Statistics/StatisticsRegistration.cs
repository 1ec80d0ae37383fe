using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Statistics;

/// <summary>Adds statistics and counters to the axis.</summary>
internal static class StatisticsRegistration
{
    public static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        services.AddSingleton<StatisticsQuestions>();
        services.AddSingleton<StatisticsReader>();
        services.AddSingleton<CounterBoard>();
        services.AddView<DocumentTally, DocumentStatistics>();
        return services.AddView<DeliveryTally, DeliveryStatistics>();
    }
}
