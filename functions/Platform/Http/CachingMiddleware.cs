using EGov.Platform.Access;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace EGov.Platform.Http;

/// <summary>
/// Says of every answer to somebody who had to sign in that no cache may keep it (RFC 9111, 5.2.2.5): it may hold personal data. Functions that
/// are open to anyone say for themselves how long their answers count. And of every answer that it is what it says and nothing else. Before all that answers; orchestrations run inside it, so it leaves their
/// context alone (no <c>ConfigureAwait</c>).
/// </summary>
internal sealed class CachingMiddleware(AccessRules rules) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            if (!rules.CallersOf(context.FunctionDefinition.EntryPoint).Contains(Callers.Anyone, StringComparer.Ordinal))
            {
                http.Response.Headers.CacheControl = "no-store";
            }
        }

        await next(context);
    }
}
