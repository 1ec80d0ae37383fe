using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>A page that runs no script but those of its own site that it names, is shown in no frame, loads nothing but its styles and sends its forms to this site only.</summary>
/// <param name="html">The whole document, with all that is not its own text encoded.</param>
/// <param name="status">The status of the answer.</param>
/// <param name="styles">From where it may load styles, as a content security policy says it.</param>
/// <param name="leadsTo">An address of another site to which a form's answer may lead on; browsers hold that against the policy too.</param>
/// <param name="scripts">From where it may load scripts, as a content security policy says it; null for none.</param>
public sealed class HtmlPage(string html, int status = StatusCodes.Status200OK, string styles = "'none'", string? leadsTo = null, string? scripts = null) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOf(styles, leadsTo, scripts);
        headers.XContentTypeOptions = "nosniff";
        // With no-referrer browsers would not tell either from which origin a form of the page comes.
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(html, httpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>What browsers let such a page do.</summary>
    /// <exception cref="ArgumentException">The address names no site.</exception>
    internal static string PolicyOf(string styles, string? leadsTo, string? scripts = null)
    {
        var site = leadsTo is null
            ? string.Empty
            : Uri.TryCreate(leadsTo, UriKind.Absolute, out var address) && address.Host.Length > 0
                ? $" {address.GetLeftPart(UriPartial.Authority)}"
                : throw new ArgumentException($"'{leadsTo}' names no site.", nameof(leadsTo));
        var run = scripts is null ? string.Empty : $" script-src {scripts};";
        return $"default-src 'none'; style-src {styles};{run} form-action 'self'{site}; frame-ancestors 'none'; base-uri 'none'";
    }
}
