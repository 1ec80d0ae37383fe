using EGov.Local.Running;
using Microsoft.AspNetCore.Http;

namespace EGov.Local.Identity;

/// <summary>
/// Lets the pages for development answer under names of this machine alone: a foreign name that was made to lead here is another site, whose page
/// could read the answer.
/// </summary>
internal static class ThisMachine
{
    /// <summary>Whether the request may be answered; else it is refused.</summary>
    internal static bool Admits(HttpContext http) => Admits(http, DevelopmentSignIn.IsLoopback(http.Request.Host.Host));

    /// <summary>As above, for what only a page of this origin may send.</summary>
    internal static bool AdmitsOwnPage(HttpContext http) => Admits(http, DevelopmentSignIn.IsOwnPage(http.Request));

    private static bool Admits(HttpContext http, bool admitted)
    {
        if (!admitted)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return admitted;
    }
}
