using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Access;

/// <summary>
/// Makes known who calls a function that anyone may call and that proves its callers itself: from then on the rate, the audit trail and the events
/// know them as they know who brought a token.
/// </summary>
public sealed class CallerAdmission(ClientAddress addresses, RateLimits rates)
{
    /// <summary>Makes the caller known for what the present method calls from now on.</summary>
    /// <param name="http">The request.</param>
    /// <param name="caller">Who was proven to call.</param>
    /// <returns>How long they must wait; null when the request is within the rate.</returns>
    public TimeSpan? Admit(HttpContext http, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(caller);
        http.SetCaller(caller);
        CurrentCaller.Set(caller, addresses.Of(http));
        return rates.WaitOf(http);
    }
}
