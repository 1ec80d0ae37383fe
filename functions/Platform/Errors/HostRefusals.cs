using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EGov.Platform.Errors;

/// <summary>Gives what a host refuses by its status alone, before any function is asked, the problem details that every other error has.</summary>
public static class HostRefusals
{
    /// <summary>Writes the body for the status that is set.</summary>
    public static Task AnswerAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Problems.WriteAsync(http, ErrorOf(http), http.RequestAborted, http.Response.StatusCode);
    }

    private static Error ErrorOf(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => PlatformErrors.UnreadableBody.With(),
        StatusCodes.Status404NotFound => PlatformErrors.NoSuchAddress.With(http.Request.Path),
        StatusCodes.Status405MethodNotAllowed => PlatformErrors.WrongMethod.With(http.Request.Method, http.Response.Headers.Allow),
        StatusCodes.Status413PayloadTooLarge when http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } limit =>
            PlatformErrors.BodyTooLarge.With(limit),
        StatusCodes.Status504GatewayTimeout => PlatformErrors.NotInTime.With(),
        >= StatusCodes.Status500InternalServerError => PlatformErrors.Unexpected.With(),
        var status => PlatformErrors.Refused.With(status),
    };
}
