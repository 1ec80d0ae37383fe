using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.PaperSessions;

/// <summary>The register of paper sessions.</summary>
internal static class PaperSessionRegistration
{
    internal static void AddPaperSessions(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<PaperSession, PaperSessionEvent>>();
        services.AddView<PaperSession, PaperSessionLists>();
    }
}
