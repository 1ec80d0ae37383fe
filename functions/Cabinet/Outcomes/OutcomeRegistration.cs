using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Outcomes;

/// <summary>Sheets of results, and the resolutions that rest on them.</summary>
internal static class OutcomeRegistration
{
    internal static void AddOutcomes(this IServiceCollection services)
    {
        services.AddSingleton<SheetDrawing>();
        services.AddSingleton<ResultSheets>();
        services.AddSingleton<SignedResolutions>();
    }
}
