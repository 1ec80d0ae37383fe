using EGov.Identity.Clients;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Provider.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Identity.Provider.Legacy;

/// <summary>Tells whether a token of the legacy profile is good, to whoever has it; while its client may use the profile.</summary>
internal sealed class LegacyIntrospection(TokenLookup tokens, ClientDesk clients, ProtocolTrail trail, TimeProvider clock)
{
    public async Task<Results<Ok<TokenState>, JsonHttpResult<OAuthRefusal>>> TellAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (!(await FormFields.ReadAsync(request, cancellation)).Succeeded(out var form, out var error))
        {
            return OAuthRefusal.Answer(request, error);
        }

        if (form.Find("token") is not { } token)
        {
            return OAuthRefusal.Answer(request, IdentityErrors.WrongParameter.With("token"));
        }

        var live = await tokens.AccessAsync(token, cancellation);
        if (live?.Grant is not { IsLegacy: true } || await clients.FindEnabledAsync(live.Client, cancellation) is not { } client
            || !client.IsLegacyAt(clock.GetUtcNow()))
        {
            return TypedResults.Ok(new TokenState(false));
        }

        await trail.GivenAsync(request, client.Id, "token.introspected", $"client-{client.Id}", cancellation);
        return TypedResults.Ok(new TokenState(true)
        {
            ClientId = client.Id,
            Exp = new DateTimeOffset(live.Token.ValidTo, TimeSpan.Zero).ToUnixTimeSeconds(),
        });
    }
}
