using EGov.Identity.Accounts;
using EGov.Identity.Capacities;
using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Finds whom an access token tells of, for those to whom it was given. Each look is noted before the answer leaves.</summary>
internal sealed class UserInfoDesk(
    TokenLookup tokens, ClientDesk clients, AggregateStore<Account, AccountEvent> accounts, CapacityDesk capacities, ProtocolTrail trail)
{
    private const string Scheme = "Bearer ";

    /// <summary>What the bearer of the request's token may know.</summary>
    /// <param name="request">With the token in its header.</param>
    /// <param name="legacy">Whether it came by the legacy profile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Granted>> FindAsync(HttpRequest request, bool legacy, CancellationToken cancellation)
    {
        var header = request.Headers.Authorization.ToString();
        var live = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? await tokens.AccessAsync(header[Scheme.Length..].Trim(), cancellation) : null;
        if (live?.Grant is not { } grant || grant.IsLegacy != legacy || !live.Scopes.Contains(Scopes.OpenId, StringComparer.Ordinal)
            || await clients.FindEnabledAsync(grant.Client, cancellation) is not { } client
            || await accounts.FindAsync(Account.AggregateId(grant.Account), cancellation) is not { State: { IsOpen: true } account }
            || await capacities.FindAsync(account, grant.Capacity, cancellation) is not { } capacity)
        {
            var error = IdentityErrors.WrongToken.With();
            request.HttpContext.Response.Headers.WWWAuthenticate = header.Length == 0 ? "Bearer" : "Bearer error=\"invalid_token\"";
            await trail.RefusedAsync(request, live?.Client, "userinfo", "userinfo", error, cancellation);
            return error;
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        await trail.GivenAsync(request, client.Id, "userinfo.read", Account.AggregateId(grant.Account), cancellation);
        return new Granted(live.Id, grant, client, account, capacity, live.Scopes);
    }
}
