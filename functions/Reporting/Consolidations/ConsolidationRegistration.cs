using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Consolidations;

/// <summary>What puts reports together.</summary>
internal static class ConsolidationRegistration
{
    internal static void AddConsolidations(this IServiceCollection services)
    {
        services.AddSingleton<ConsolidationDesk>();
        services.AddSingleton<ConsolidatedPapers>();
    }
}
