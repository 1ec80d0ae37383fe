using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Reporting.Values.Folding;
using EGov.Reporting.Values.Intakes;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Values;

/// <summary>What takes values, folds them into sheets, and reads them.</summary>
internal static class ValuesRegistration
{
    internal static void AddValues(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Intake, IntakeEvent>>();
        services.AddSingleton<ValueIntake>();
        services.AddSingleton<ValueReader>();
        services.AddSingleton<ValueAccess>();
        services.AddSingleton<ValueLag>();
        services.AddSingleton<ObservationCheck>();
        services.AddSingleton<ObservationDesk>();
        services.AddSingleton<ValueView>();
        services.AddSingleton<IView>(static provider => provider.GetRequiredService<ValueView>());
    }
}
