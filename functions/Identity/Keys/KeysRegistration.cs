using Azure.Core;
using Azure.Identity;
using EGov.Platform.Aggregates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGov.Identity.Keys;

/// <summary>Adds the signing keys of tokens.</summary>
internal static class KeysRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The keys lie in the vault that is set, unless the edition brings its own.</summary>
    internal static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<ITokenKeys>(provider => configuration[KeyVaultTokenKeys.Setting] is { Length: > 0 } vault
            ? new KeyVaultTokenKeys(new HttpClient { Timeout = Patience }, provider.GetService<TokenCredential>() ?? new DefaultAzureCredential(), new Uri(vault))
            : throw new InvalidOperationException($"Tokens cannot be signed: the setting {KeyVaultTokenKeys.Setting} names no key vault."));
        services.AddSingleton<AggregateStore<KeyRing, KeyRingEvent>>();
        services.AddSingleton<KeyRings>();
        services.AddSingleton<TokenSigner>();
        services.AddSingleton<TokenReader>();
    }
}
