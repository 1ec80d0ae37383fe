using System.Text.Json.Serialization;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Provider.Tokens;
using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Provider.Authorization;

/// <summary>A client pushes an authorization request beforehand, so that the browser carries but its name (RFC 9126).</summary>
internal sealed class PushAuthorization(ClientProof proof, AuthorizationCheck check, PushedRequests pushed, ProtocolTrail trail)
{
    [Function(nameof(PushAuthorization))]
    [Allow(Callers.Anyone)]
    public async Task<Results<Created<PushedAnswer>, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/par")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await FormFields.ReadAsync(request, cancellation)).Succeeded(out var form, out var error)
            || !(await proof.OfAsync(request, form, legacy: false, cancellation)).Succeeded(out var client, out error))
        {
            return OAuthRefusal.Answer(request, error);
        }

        var fields = ProtocolFields.Of(form);
        var made = !client.HasPeople ? CheckedRequest.Page(IdentityErrors.GrantTypeNotForClient.With())
            : fields.Find("request_uri") is not null ? CheckedRequest.Page(IdentityErrors.WrongParameter.With("request_uri"))
            : check.Of(client, fields, legacy: false, pushed: true);
        if (!made.IsGood(out var interaction, out error))
        {
            await trail.RefusedAsync(request, client.Id, "par", $"client-{client.Id}", error, cancellation);
            return OAuthRefusal.Answer(request, error);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created((string?)null, new PushedAnswer(await pushed.KeepAsync(interaction, cancellation), ProviderLimits.PushedRequestSeconds));
    }
}

/// <summary>A request that is kept.</summary>
/// <param name="RequestUri">What names it at the authorization endpoint, once.</param>
/// <param name="ExpiresIn">The seconds for which it is good.</param>
internal sealed record PushedAnswer(
    [property: JsonPropertyName("request_uri")] string RequestUri,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
