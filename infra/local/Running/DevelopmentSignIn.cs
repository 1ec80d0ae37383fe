using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGov.Local.Running;

/// <summary>
/// <c>POST /development/tokens</c>: signs a trial user in. Only the one-machine edition has it, which listens on loopback; only its own pages may
/// ask, since a browser tells for which site it asks, and a form of another site cannot send JSON.
/// </summary>
internal static class DevelopmentSignIn
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    internal static void Map(IEndpointRouteBuilder endpoints, DevelopmentTokens tokens, TimeProvider clock) =>
        endpoints.MapPost("/development/tokens", async http =>
        {
            if (!http.Request.HasJsonContentType() || !IsOwnPage(http.Request))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            var wanted = await http.Request.ReadFromJsonAsync<TrialUser>(PlatformJson.Options, http.RequestAborted);
            if (wanted is null || wanted.Id.Length is 0 or > 64 || !Callers.Roles.Contains(wanted.Role, StringComparer.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            var token = tokens.Create(new Caller(wanted.Id, [wanted.Role], wanted.Agency), Lifetime);
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsJsonAsync(
                new TrialToken(token, clock.GetUtcNow().Add(Lifetime).InVietnam()), PlatformJson.Options, http.RequestAborted);
        });

    /// <summary>A browser names the site of the page that asks; what is no browser names none.</summary>
    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority == request.Host.Value));
}

/// <param name="Role">What the user is.</param>
/// <param name="Id">Any id.</param>
/// <param name="Agency">The agency of an official.</param>
internal sealed record TrialUser(string Role, string Id, string? Agency = null);

/// <param name="ExpiresAt">Until when the token is good.</param>
internal sealed record TrialToken(string Token, DateTimeOffset ExpiresAt);
