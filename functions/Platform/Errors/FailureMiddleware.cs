using EGov.Platform.Storage;
using EGov.Platform.Audit;
using EGov.Platform.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Errors;

/// <summary>
/// Answers a failed request with problem details that tell nothing of the inside, and logs what happened. Orchestrations run inside it, so it
/// leaves their context alone (no <c>ConfigureAwait</c>).
/// </summary>
public sealed class FailureMiddleware(ILogger<FailureMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            await next(context);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && context.GetHttpContext() is { Response.HasStarted: false })
        {
            var http = context.GetHttpContext()!;
            var error = failure switch
            {
                BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } when BodyLimitOf(http) is { } limit =>
                    PlatformErrors.BodyTooLarge.With(limit),
                BadHttpRequestException => PlatformErrors.UnreadableBody.With(),
                AuditUnavailableException => PlatformErrors.AuditUnavailable.With(),
                StoreBusyException => PlatformErrors.StoreBusy.With(),
                SpoolFullException => PlatformErrors.SpoolFull.With(),
                _ => PlatformErrors.Unexpected.With(),
            };
            logger.LogError(failure, "{Function} failed", context.FunctionDefinition.Name);
            await Problems.WriteAsync(http, error, context.CancellationToken);
        }
    }

    /// <summary>What the server takes at most of any body, in bytes; the smaller limits of JSON and files are told where they are read.</summary>
    private static long? BodyLimitOf(HttpContext http) => http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
