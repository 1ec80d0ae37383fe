using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Composing;

/// <summary>What makes packets of what clerks fill in.</summary>
internal static class ComposingRegistration
{
    internal static void AddComposing(this IServiceCollection services)
    {
        services.AddSingleton<PacketSeal>();
        services.AddSingleton<ComposedFiles>();
        services.AddSingleton<Composer>();
    }
}
