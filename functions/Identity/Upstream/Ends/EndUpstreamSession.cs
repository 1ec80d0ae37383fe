using System.Security.Cryptography;
using System.Text;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Upstream.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Upstream.Ends;

/// <summary>Hears from the e-ID provider that a session of its own ended, and ends ours that began by it (Back-Channel Logout 1.0). A token is good once.</summary>
internal sealed class EndUpstreamSession(
    UpstreamChoice choice, UpstreamTokens tokens, UpstreamSessions sessions, AppStores stores, ProtocolTrail trail)
{
    private const string Target = "e-id";

    [Function(nameof(EndUpstreamSession))]
    [Allow(Callers.Anyone)]
    public async Task<Results<Ok, JsonHttpResult<OAuthRefusal>>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "identity/e-id/logout")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await TakeAsync(request, cancellation) is { } error)
        {
            await trail.RefusedAsync(request, null, "e-id.logout", Target, error, cancellation);
            return OAuthRefusal.Answer(request, error);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok();
    }

    private async Task<Error?> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!choice.Find().Succeeded(out var settings, out var error) || !(await FormFields.ReadAsync(request, cancellation)).Succeeded(out var form, out error))
        {
            return error;
        }

        try
        {
            if (form.Find("logout_token") is not { } token || await tokens.ReadLogoutAsync(token, cancellation) is not { } claims
                || UsedBy(UpstreamTokens.Text(claims, "jti")!) is var used && await stores.Claims.GetAsync(used.PartitionKey, used.Id, cancellation) is not null)
            {
                return IdentityErrors.EidLogoutToken.With();
            }

            // Noted last: one who stops halfway must be told again, and ending what has ended does nothing.
            await sessions.EndAsync(settings.Issuer, UpstreamTokens.Text(claims, "sid"), UpstreamTokens.Text(claims, "sub"), cancellation);
            await stores.Claims.CreateAsync(used.PartitionKey, used.Id, PlatformJson.Write(used), cancellation);
            return null;
        }
        catch (IdentityProviderException)
        {
            return IdentityErrors.EidUnavailable.With();
        }
    }

    private static Used UsedBy(string id) => new(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
        "eid-logout-tokens",
        (int)(UpstreamTokens.LongestLogout + UpstreamTokens.Skew + UpstreamTokens.Skew).TotalSeconds);

    private sealed record Used(string Id, string PartitionKey, int Ttl);
}
