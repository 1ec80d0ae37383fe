using System.Net;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.StatusPage;

/// <summary>
/// Keeps other web sites out of a page that has no sign-in: a name that was made to point at this machine is not a loopback name, and a form
/// on another site has another origin.
/// </summary>
internal static class LoopbackGuard
{
    /// <summary>Whether the request was made to a loopback name.</summary>
    internal static bool IsLocal(HttpRequest request)
    {
        var host = request.Host.Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>Whether the request was made by the page itself; browsers name the origin of every POST.</summary>
    internal static bool IsOwn(HttpRequest request) =>
        IsLocal(request) && request.Headers.Origin is [{ } origin] && origin == $"{request.Scheme}://{request.Host}";
}
