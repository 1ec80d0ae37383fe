using System.Diagnostics;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Http;

/// <summary>Answers the requests of one route.</summary>
internal sealed class HttpFunctionHandler(HostCore core, HttpRoute route, long bodyLimit)
{
    private readonly ILogger logger = core.LoggerFactory.CreateLogger($"Function.{route.Function.Name}");

    internal async Task HandleAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = bodyLimit;
        }

        using var limit = new ResponseLimit(core, http);
        try
        {
            await InvokeAsync(http, limit.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure)
        {
            Refuse(http, failure.StatusCode);
        }
        catch (Exception failure) when (limit.Reached)
        {
            logger.LogWarning(failure, "{Function} gave no whole answer within {Limit}; the response was cut.", route.Function.FullName, core.Options.ResponseLimit);
            Refuse(http, StatusCodes.Status504GatewayTimeout);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "{Function} failed.", route.Function.FullName);
            Refuse(http, StatusCodes.Status500InternalServerError);
        }
    }

    private async Task InvokeAsync(HttpContext http, CancellationToken cancellation)
    {
        var body = route.BodyType is { } type
            ? await HttpInvocation.ReadAsync(http.Request, type, cancellation).ConfigureAwait(false)
            : HttpInvocation.WithoutBody;
        var invocation = new InvocationContext(route.App.NextReplica(), route.Function, body)
        {
            HttpContext = http,
            BindingData = http.Request.RouteValues.Count == 0 ? null : http.Request.RouteValues,
            ParentSpan = Activity.Current is null ? CallerSpan(http.Request) : default,
            AnswerAsync = HttpAnswer.WriteAsync,
        };
        await core.Invoker.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
    }

    private static ActivityContext CallerSpan(HttpRequest request) =>
        ActivityContext.TryParse(request.Headers.TraceParent, request.Headers.TraceState, isRemote: true, out var span) ? span : default;

    /// <summary>As Azure: a failure has a status and no body. An answer that has begun can only be cut.</summary>
    private static void Refuse(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = status;
    }
}
