using System.Net;
using System.Text.Json;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGov.Local.Running;

/// <summary>
/// <c>POST /development/tokens</c>: signs a trial user in. Only the one-machine edition has it, which listens on loopback; only its own pages may
/// ask, since a browser tells for which site it asks, and a form of another site cannot send JSON. A foreign name that was made to lead to this
/// machine is another site. Operators get their tokens from the command line alone.
/// </summary>
internal static class DevelopmentSignIn
{
    internal const string Route = "/development/tokens";

    /// <summary>How long a trial user's token opens the apps, from here as from the command line.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The level of authentication of trial users: as with a password and a one-time code.</summary>
    internal const int Level = 2;

    private static readonly string[] Roles = [Callers.Citizen, Callers.Official, Callers.Leader];

    internal static void Map(IEndpointRouteBuilder endpoints, DevelopmentTokens tokens, TimeProvider clock) =>
        endpoints.MapPost(Route, async http =>
        {
            if (!http.Request.HasJsonContentType() || !IsOwnPage(http.Request))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            if (await ReadAsync(http) is not { Id.Length: > 0 and <= 64 } wanted || !Roles.Contains(wanted.Role, StringComparer.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            var token = tokens.Create(new Caller(wanted.Id, [wanted.Role], wanted.Agency) { Level = Level }, Lifetime);
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsJsonAsync(
                new TrialToken(token, clock.GetUtcNow().Add(Lifetime).InVietnam()), PlatformJson.Options, http.RequestAborted);
        });

    /// <summary>Null when the body is no trial user.</summary>
    private static async Task<TrialUser?> ReadAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<TrialUser>(PlatformJson.Options, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A browser names the site of the page that asks; what is no browser names none.</summary>
    internal static bool IsOwnPage(HttpRequest request) =>
        IsLoopback(request.Host.Host)
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority == request.Host.Value));

    internal static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <param name="Role">What the user is.</param>
/// <param name="Id">Any id.</param>
/// <param name="Agency">The agency of an official.</param>
internal sealed record TrialUser(string Role, string Id, string? Agency = null);

/// <param name="ExpiresAt">Until when the token is good.</param>
internal sealed record TrialToken(string Token, DateTimeOffset ExpiresAt);
