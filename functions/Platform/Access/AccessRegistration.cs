using System.Reflection;
using EGov.Platform.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        app.Services.TryAddSingleton<IIdentityProvider>(provider => ProviderOf(configuration, provider.GetRequiredService<PublicOrigin>()));
        app.Services.AddSingleton<IssuerKeys>();
        app.Services.AddSingleton<EndedSessionList>();
        app.Services.AddSingleton(provider => IdentityTokensOf(provider));
        app.Services.AddSingleton(provider => VerifierOf(
            configuration, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IdentityTokens>()));
        return app.UseMiddleware<GuardMiddleware>();
    }

    /// <summary>Whether the app runs for its developers, with what must never be on elsewhere.</summary>
    public static bool IsDevelopment(this IConfiguration configuration) =>
        string.Equals(configuration[EnvironmentSetting], "Development", StringComparison.Ordinal);

    /// <summary>What proves callers: tokens of the identity provider; in development also development tokens.</summary>
    internal static ITokenVerifier VerifierOf(IConfiguration configuration, TimeProvider clock, ITokenVerifier provider)
    {
        return configuration.IsDevelopment() && configuration[DevelopmentKeySetting] is { Length: > 0 } key
            ? new TokensByHeader(new DevelopmentTokens(Convert.FromBase64String(key), clock), provider)
            : provider;
    }

    private static IdentityTokens IdentityTokensOf(IServiceProvider provider)
    {
        var origin = provider.GetRequiredService<PublicOrigin>();
        return new(
            TokenNames.IssuerOf(origin),
            TokenNames.AudienceOf(origin),
            provider.GetRequiredService<IssuerKeys>(),
            provider.GetRequiredService<EndedSessionList>(),
            provider.GetRequiredService<TimeProvider>());
    }

    /// <exception cref="InvalidOperationException">The address is no address.</exception>
    private static HttpIdentityProvider ProviderOf(IConfiguration configuration, PublicOrigin origin)
    {
        var text = configuration[HttpIdentityProvider.AddressSetting] is { Length: > 0 } named ? named : origin.AddressOf("/");
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || configuration.IsDevelopment())
            ? new HttpIdentityProvider(HttpIdentityProvider.ClientOf(), TokenNames.IssuerOf(origin), () => address)
            : throw new InvalidOperationException($"The setting {HttpIdentityProvider.AddressSetting} must be an address of HTTPS, not '{text}'.");
    }
}
