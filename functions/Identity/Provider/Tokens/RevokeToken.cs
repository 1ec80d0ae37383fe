using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Grants;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Tokens;

/// <summary>A client revokes a token of its own (RFC 7009), and with it all that came of the same sign-in. What is no such token is left as it is.</summary>
internal sealed class RevokeToken(ClientProof proof, TokenLookup tokens, GrantDesk grants, EndedSessions ended, ProtocolTrail trail)
{
    [Function(nameof(RevokeToken))]
    [Allow(Callers.Anyone)]
    public async Task<Results<Ok, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/revoke")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await FormFields.ReadAsync(request, cancellation)).Succeeded(out var form, out var error)
            || !(await proof.OfAsync(request, form, legacy: false, cancellation)).Succeeded(out var client, out error))
        {
            return OAuthRefusal.Answer(request, error);
        }

        if (form.Find("token") is not { } token)
        {
            return OAuthRefusal.Answer(request, IdentityErrors.WrongParameter.With("token"));
        }

        var refused = await tokens.RefreshAsync(token, client, cancellation) is { } refresh ? await EndAsync(refresh.Id, cancellation)
            : await tokens.AccessAsync(token, cancellation) is { } access && access.Client == client.Id ? await EndAsync(access, cancellation)
            : null;
        if (refused is not null)
        {
            return OAuthRefusal.Answer(request, refused);
        }

        await trail.GivenAsync(request, client.Id, "token.revoked", $"client-{client.Id}", cancellation);
        return TypedResults.Ok();
    }

    private async Task<Error?> EndAsync(LiveToken token, CancellationToken cancellation)
    {
        if (token.Grant is not null)
        {
            return await EndAsync(token.Id, cancellation);
        }

        await ended.AddAsync(token.Id, cancellation);
        return null;
    }

    /// <summary>That the token is good no more is what was wanted; anything else is an error.</summary>
    private async Task<Error?> EndAsync(string grant, CancellationToken cancellation)
    {
        var told = await grants.EndAsync(grant, GrantEnd.Revoked, cancellation);
        return told.Definition == IdentityErrors.WrongGrant ? null : told;
    }
}
