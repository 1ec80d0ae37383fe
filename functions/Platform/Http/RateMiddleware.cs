using System.Globalization;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace EGov.Platform.Http;

/// <summary>
/// Refuses requests beyond the rate. After the guard, so that callers are told apart. Orchestrations run inside it, so it leaves their context
/// alone (no <c>ConfigureAwait</c>).
/// </summary>
internal sealed class RateMiddleware(RateLimits rates) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && rates.WaitOf(http) is { } wait)
        {
            await RefuseAsync(http, wait, context.CancellationToken);
            return;
        }

        await next(context);
    }

    /// <summary>Answers that there were too many requests.</summary>
    internal static Task RefuseAsync(HttpContext http, TimeSpan wait, CancellationToken cancellation)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems.WriteAsync(http, PlatformErrors.TooManyRequests.With(seconds), cancellation);
    }
}
