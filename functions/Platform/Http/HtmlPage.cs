using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>A page that runs no script, loads nothing, is shown in no frame and sends its forms to this site only.</summary>
/// <param name="html">The whole document, with all that is not its own text encoded.</param>
public sealed class HtmlPage(string html) : IResult
{
    /// <summary>What browsers let such a page do.</summary>
    internal const string Policy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(html, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
