using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Provider.Tokens;

/// <summary>
/// Where the browser keeps the refresh token of our web front end: a cookie that no script reads, that goes to the token endpoint alone, and with
/// requests of this site's own pages alone.
/// </summary>
internal sealed class RefreshCookie(Issuer issuer, PublicOrigin origin)
{
    private const string Name = "egov_refresh";

    private readonly string site = origin.AddressOf("/").TrimEnd('/');

    /// <summary>The token that the browser brought, or null.</summary>
    public static string? Find(HttpRequest request) => request.Cookies[Name];

    /// <summary>Whether the request comes from a page of this site. Browsers name the page's origin with every POST.</summary>
    public bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.ToString() == site
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";

    /// <summary>Gives the browser the token.</summary>
    public void Set(HttpResponse response, string token) => response.Cookies.Append(Name, token, Options());

    /// <summary>Lets the browser forget it.</summary>
    public void Forget(HttpResponse response) => response.Cookies.Delete(Name, Options());

    private CookieOptions Options() => new() { HttpOnly = true, Secure = issuer.IsSecure, SameSite = SameSiteMode.Strict, Path = TokenEndpoint.Path };
}
