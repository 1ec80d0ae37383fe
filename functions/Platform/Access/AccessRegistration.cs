using System.Reflection;
using EGov.Platform.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EGov.Platform.Access;

/// <summary>Puts the guard in front of an app's functions.</summary>
public static class AccessRegistration
{
    /// <summary>The setting that names the environment.</summary>
    public const string EnvironmentSetting = "Environment";

    /// <summary>The setting that holds the key of development tokens: 32 bytes in Base64.</summary>
    public const string DevelopmentKeySetting = "DevelopmentToken:Key";

    /// <summary>Guards the functions of the assembly. Before it stand only those that finish answers; whatever looks at a request comes after it.</summary>
    public static IFunctionsWorkerApplicationBuilder UseGuard(
        this IFunctionsWorkerApplicationBuilder app, Assembly functions, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Services.AddSingleton(new FunctionMethods(functions));
        app.Services.AddSingleton<AccessRules>();
        app.Services.AddSingleton(new ClientAddress(configuration));
        app.Services.AddSingleton(services => VerifierOf(configuration, services.GetRequiredService<TimeProvider>()));
        return app.UseMiddleware<GuardMiddleware>();
    }

    /// <summary>Whether the app runs for its developers, with what must never be on elsewhere.</summary>
    public static bool IsDevelopment(this IConfiguration configuration) =>
        string.Equals(configuration[EnvironmentSetting], "Development", StringComparison.Ordinal);

    /// <summary>What proves callers: development tokens in development, nothing elsewhere.</summary>
    internal static ITokenVerifier VerifierOf(IConfiguration configuration, TimeProvider clock)
    {
        return configuration.IsDevelopment() && configuration[DevelopmentKeySetting] is { Length: > 0 } key
            ? new DevelopmentTokens(Convert.FromBase64String(key), clock)
            : new NoTokens();
    }
}
