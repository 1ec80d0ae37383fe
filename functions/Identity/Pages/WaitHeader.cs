using System.Globalization;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Pages;

/// <summary>Says in the answer's head when to come back, where that is why nothing is taken now.</summary>
internal static class WaitHeader
{
    /// <summary>Sets <c>Retry-After</c> for an error of those who ask too often, whose first argument is the seconds to wait.</summary>
    public static void TellWait(this HttpResponse response, Error error)
    {
        if (error is { Definition.Status: StatusCodes.Status429TooManyRequests, Arguments: [int seconds, ..] })
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
