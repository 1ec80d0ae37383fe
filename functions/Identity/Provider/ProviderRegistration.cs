using EGov.Identity.Accounts;
using EGov.Identity.Provider.Authorization;
using EGov.Identity.Provider.Consents;
using EGov.Identity.Provider.Grants;
using EGov.Identity.Provider.Legacy;
using EGov.Identity.Provider.Logout;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Provider.Tokens;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGov.Identity.Provider;

/// <summary>Adds the protocol.</summary>
internal static class ProviderRegistration
{
    internal static void AddProvider(this IServiceCollection services)
    {
        services.TryAddSingleton<AggregateStore<Account, AccountEvent>>();
        services.AddSingleton<AggregateStore<Consent, ConsentEvent>>();
        services.AddSingleton<AggregateStore<Grant, GrantEvent>>();
        services.AddSingleton<ProtocolTrail>();
        services.AddSingleton<PushedRequests>();
        services.AddSingleton<AuthorizationCheck>();
        services.AddSingleton<AuthorizationDesk>();
        services.AddSingleton<Crossroads>();
        services.AddSingleton<ChoicePage>();
        services.AddSingleton<ConsentDesk>();
        services.AddSingleton<ConsentPage>();
        services.AddSingleton<GrantDesk>();
        services.AddSingleton<PairwiseSubjects>();
        services.AddSingleton<PersonTokens>();
        services.AddSingleton<RefreshCookie>();
        services.AddSingleton<ClientAssertions>();
        services.AddSingleton<ClientProof>();
        services.AddSingleton<TokenRates>();
        services.AddSingleton<TokenDesk>();
        services.AddSingleton<TokenLookup>();
        services.AddSingleton<Introspection>();
        services.AddSingleton<UserInfoDesk>();
        services.AddSingleton<LegacyIntrospection>();
        services.AddSingleton<LogoutDesk>();
        services.AddSingleton<LogoutNotices>();
        services.AddSingleton<LogoutCalls>();
        services.AddView<LegacySignIn, LegacyUse>();
        services.AddView<Consent, ConsentLists>();
    }
}
