using Azure.Core;
using Azure.Identity;
using EGov.Platform.Proof;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.KeyVault;
using EGov.Platform.Signatures.Remote;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Timestamps;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGov.Platform.Signatures;

/// <summary>What an app signs and verifies with.</summary>
internal static class SignatureRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Keys and time stamps come from the addresses that are set, unless the edition brings its own.</summary>
    internal static void AddSignatures(this IServiceCollection services, IConfiguration configuration)
    {
        var vault = configuration[KeyVaultKeys.Setting];
        var authority = configuration[HttpTimestampAuthority.Setting];
        services.TryAddSingleton<ISigningKeys>(provider => new KeysByKind(
            agencies: string.IsNullOrEmpty(vault)
                ? new NoSigningKeys()
                : new KeyVaultKeys(ClientOf(), provider.GetService<TokenCredential>() ?? new DefaultAzureCredential(), new Uri(vault)),
            persons: PersonsKeys(RemoteSigningSettings.Of(configuration), provider.GetRequiredService<TimeProvider>())));
        services.TryAddSingleton<ITimestampAuthority>(_ => string.IsNullOrEmpty(authority)
            ? new NoSigningKeys()
            : new HttpTimestampAuthority(ClientOf(), new Uri(authority)));
        services.AddSingleton(_ => SignaturePlaces.Of(configuration[SignaturePlaces.Setting]));
        services.AddSingleton<IDocumentSigner, DocumentSigner>();
        services.AddSingleton<ITrustStore>(provider =>
            new FolderTrustStore(configuration[FolderTrustStore.Setting], provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISignatureVerifier, SignatureVerifier>();
        services.AddSingleton(provider =>
            new StampVerifier(provider.GetRequiredService<ITrustStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ProofStamper>();
    }

    private static ISigningKeys PersonsKeys(RemoteSigningSettings? settings, TimeProvider clock) => settings is null
        ? new NoSigningKeys()
        : new RemoteKeys(new RemoteSigningClient(new HttpClient { Timeout = Timeout.InfiniteTimeSpan }, settings, clock), settings, clock);

    private static HttpClient ClientOf() => new() { Timeout = Patience };
}
