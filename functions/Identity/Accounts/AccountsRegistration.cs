using Azure.Core;
using Azure.Identity;
using EGov.Identity.Accounts.Administration;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Accounts.Recovery;
using EGov.Identity.Accounts.Registration;
using EGov.Identity.Credentials;
using EGov.Identity.Keys;
using EGov.Identity.Messages;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EGov.Identity.Accounts;

/// <summary>Adds what people have an account and sign in with.</summary>
internal static class AccountsRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Messages go through the gateway and secrets are wrapped by the key that are set, unless the edition brings its own.</summary>
    internal static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(LocalAccounts.Of(configuration));
        services.AddSingleton<AggregateStore<Account, AccountEvent>>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<AccessTrail>();
        services.AddSingleton<AccountAdministration>();
        services.AddSingleton<RegistrationDesk>();
        services.AddSingleton<RecoveryDesk>();
        services.AddSingleton<People>();
        services.AddSingleton<OwnProof>();
        services.AddCredentials(configuration);
        services.AddPages();
        services.AddSingleton<SessionIndex>();
        services.AddView<SessionSummary, SessionList>();
    }

    private static void AddCredentials(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<ISecretProtector>(provider => configuration[KeyVaultSecretProtector.Setting] is { Length: > 0 } key
            ? new KeyVaultSecretProtector(ClientOf(), CredentialOf(provider), new Uri(key))
            : throw new InvalidOperationException($"Secrets cannot be protected: the setting {KeyVaultSecretProtector.Setting} names no key."));
        services.TryAddSingleton<IMessageSender>(provider => new GatewayMessages(
            ClientOf(), MessageGatewaySettings.Of(configuration), CredentialOf(provider), provider.GetRequiredService<ILogger<GatewayMessages>>()));
        services.AddSingleton<Messenger>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<PasswordDesk>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<Counts>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<AddressLimit>();
        services.AddSingleton<Steps>();
        services.AddSingleton<OneTimeCodes>();
        services.AddSingleton<Authenticators>();
        services.AddSingleton<SecondFactors>();
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<SignInWays>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<SignInForm>();
        services.AddSingleton<SecondFactorForm>();
        services.AddSingleton<SignOutForm>();
        services.AddSingleton<RegistrationForm>();
        services.AddSingleton<RecoveryForm>();
        services.AddSingleton<PasswordForm>();
        services.AddSingleton<ContactForm>();
        services.AddSingleton<AuthenticatorForm>();
    }

    private static HttpClient ClientOf() => new() { Timeout = Patience };

    private static TokenCredential CredentialOf(IServiceProvider provider) => provider.GetService<TokenCredential>() ?? new DefaultAzureCredential();
}
