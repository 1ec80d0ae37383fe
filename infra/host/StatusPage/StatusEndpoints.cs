using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EmbeddedFunctions.StatusPage;

/// <summary>The endpoints of the status page. They are for development: there is no sign-in.</summary>
internal static class StatusEndpoints
{
    /// <param name="endpoints">Where to add them.</param>
    /// <param name="clock">The host's clock.</param>
    /// <param name="sources">What is shown, in this order.</param>
    internal static void MapStatusPage(this IEndpointRouteBuilder endpoints, TimeProvider clock, IReadOnlyList<IStatusSource> sources)
    {
        endpoints.MapGet("/status", context => ShowAsync(context, sources, clock));
        endpoints.MapGet("/status.json", context => ShowJsonAsync(context, sources, clock));
        endpoints.MapPost("/status/{action}", context => ActAsync(context, sources));
    }

    private static async Task ShowAsync(HttpContext context, IReadOnlyList<IStatusSource> sources, TimeProvider clock)
    {
        if (Admits(context, LoopbackGuard.IsLocal(context.Request)))
        {
            var page = StatusHtml.Render(await TablesAsync(context, sources).ConfigureAwait(false), clock.GetUtcNow());
            context.Response.Headers.ContentSecurityPolicy = StatusHtml.ContentSecurityPolicy;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task ShowJsonAsync(HttpContext context, IReadOnlyList<IStatusSource> sources, TimeProvider clock)
    {
        if (Admits(context, LoopbackGuard.IsLocal(context.Request)))
        {
            var status = StatusJson.Of(await TablesAsync(context, sources).ConfigureAwait(false), clock.GetUtcNow());
            await context.Response.WriteAsJsonAsync(status, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task ActAsync(HttpContext context, IReadOnlyList<IStatusSource> sources)
    {
        if (!Admits(context, LoopbackGuard.IsOwn(context.Request)))
        {
            return;
        }

        if (!context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var action = new StatusAction((string)context.Request.RouteValues["action"]!, form["target"].ToString());
        foreach (var source in sources)
        {
            if (await source.ActAsync(action, context.RequestAborted).ConfigureAwait(false))
            {
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = "/status";
                return;
            }
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static bool Admits(HttpContext context, bool allowed)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.StatusCode = allowed ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
        return allowed;
    }

    private static async Task<IReadOnlyList<StatusTable>> TablesAsync(HttpContext context, IReadOnlyList<IStatusSource> sources)
    {
        var tables = new List<StatusTable>();
        foreach (var source in sources)
        {
            tables.AddRange(await source.StatusAsync(context.RequestAborted).ConfigureAwait(false));
        }

        return tables;
    }
}
