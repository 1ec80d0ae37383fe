using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Provider.Tokens;

/// <summary>Finds out which client asks, in the one way that is registered for it, and holds it to its rate.</summary>
internal sealed class ClientProof(ClientDesk clients, ClientAssertions assertions, TokenRates rates, ProtocolTrail trail, TimeProvider clock)
{
    /// <summary>The client.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">Its form.</param>
    /// <param name="legacy">Whether it came by the legacy profile.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Client>> OfAsync(HttpRequest request, FormFields form, bool legacy, CancellationToken cancellation)
    {
        var assertion = form.Find("client_assertion");
        var named = form.Find("client_id") ?? (assertion is null ? null : ClientAssertions.ClaimedBy(assertion));
        if (named is not null && rates.Refuse(request, named) is { } tooMany)
        {
            return tooMany;
        }

        if (await clients.FindEnabledAsync(named, cancellation) is { } client && await IsProvenAsync(client, form, assertion, legacy, cancellation))
        {
            return !legacy || client.IsLegacyAt(clock.GetUtcNow()) ? client : await RefuseAsync(request, named, IdentityErrors.LegacyOff.With(), cancellation);
        }

        return await RefuseAsync(request, named, IdentityErrors.ClientNotProven.With(), cancellation);
    }

    private async Task<Error> RefuseAsync(HttpRequest request, string? named, Error error, CancellationToken cancellation)
    {
        await trail.RefusedAsync(request, named, "client", $"client-{named}", error, cancellation);
        return error;
    }

    /// <summary>A client that brings more than one proof, or another than its own, is refused (RFC 6749, 2.3).</summary>
    private async Task<bool> IsProvenAsync(Client client, FormFields form, string? assertion, bool legacy, CancellationToken cancellation)
    {
        var secret = form.Find("client_secret");
        return client.Settings.Method switch
        {
            ClientProofMethod.None => assertion is null && secret is null && !legacy,
            ClientProofMethod.PrivateKeyJwt => assertion is not null && secret is null && !legacy
                && form.Find("client_assertion_type") == ClientAssertions.Type
                && await assertions.ProveAsync(client, assertion, cancellation),
            _ => assertion is null && secret is not null && legacy && Secret.Matches(secret, client.SecretHash),
        };
    }
}
