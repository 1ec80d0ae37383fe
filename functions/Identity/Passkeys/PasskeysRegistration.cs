using Microsoft.Extensions.DependencyInjection;

namespace EGov.Identity.Passkeys;

/// <summary>Adds passkeys.</summary>
internal static class PasskeysRegistration
{
    internal static void AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<PasskeyIndex>();
        services.AddSingleton<PasskeyChecks>();
        services.AddSingleton<PasskeyDesk>();
        services.AddSingleton<OwnPasskeys>();
        services.AddSingleton<PasskeyForm>();
    }
}
