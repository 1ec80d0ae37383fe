using EGov.Exchange.Documents;
using EGov.Exchange.Registers.Incoming;
using EGov.Exchange.Registers.Numbers;
using EGov.Exchange.Registers.Outgoing;
using EGov.Exchange.Statistics;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGov.Exchange.Registers;

/// <summary>Adds registers, numbers and statistics to the axis.</summary>
internal static class RegistersRegistration
{
    public static IServiceCollection AddRegisters(this IServiceCollection services)
    {
        services.TryAddSingleton<DocumentPolicy>();
        services.AddSingleton<AggregateStore<Numbering, NumberingEvent>>();
        services.AddSingleton<YearSchemes>();
        services.AddSingleton<OutgoingNumbers>();
        services.AddSingleton<RegisterQuestions>();
        services.AddSingleton<RegisterRows>();
        services.AddSingleton<RegisterDesk>();
        services.AddView<IncomingEntry, IncomingRegister>();
        services.AddView<OutgoingEntry, OutgoingRegister>();
        return services.AddStatistics();
    }
}
