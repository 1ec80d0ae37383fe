using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Access;

/// <summary>Callers of functions that are open to anyone because no token, but a page's own sign-in proves who asks.</summary>
public static class PageCallers
{
    /// <summary>
    /// Takes the person for the request's caller, as the guard takes whom a token proves: the records of what the present method causes from now
    /// on name them and their address.
    /// </summary>
    public static void ActAs(this HttpRequest request, Caller caller, ClientAddress addresses)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(addresses);
        request.HttpContext.SetCaller(caller);
        CurrentCaller.Set(caller, addresses.Of(request.HttpContext));
    }
}
