using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>Sends a browser on to another page with GET, whatever the method of its request was (303, RFC 9110, 15.4.4).</summary>
/// <param name="location">Where to: escaped.</param>
public sealed class SeeOther(string location) : IResult
{
    /// <summary>Where to.</summary>
    public string Location => location;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
