using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace EGov.Platform.Access;

/// <summary>
/// Lets only those call a function whom it allows. What the guard does not know, it refuses. Orchestrations run inside it, so it leaves their
/// context alone (no <c>ConfigureAwait</c>).
/// </summary>
internal sealed class GuardMiddleware(AccessRules rules, ITokenVerifier verifier, ClientAddress addresses) : IFunctionsWorkerMiddleware
{
    private const string Scheme = "Bearer ";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var allowed = rules.CallersOf(context.FunctionDefinition.EntryPoint);
        if (context.GetHttpContext() is not { } http)
        {
            if (!allowed.Contains(Callers.Host, StringComparer.Ordinal))
            {
                throw new InvalidOperationException($"The function {context.FunctionDefinition.Name} does not allow the host to call it.");
            }

            await next(context);
            return;
        }

        if (await RefusalAsync(http, allowed, context.CancellationToken) is { } error)
        {
            if (error.Definition == PlatformErrors.NotSignedIn)
            {
                http.Response.Headers.WWWAuthenticate = "Bearer";
            }

            await Problems.WriteAsync(http, error, context.CancellationToken);
            return;
        }

        if (http.FindCaller() is { } caller)
        {
            CurrentCaller.Set(caller, addresses.Of(http));
        }

        await next(context);
    }

    private async ValueTask<Error?> RefusalAsync(HttpContext http, IReadOnlyList<string> allowed, CancellationToken cancellation)
    {
        if (allowed.Contains(Callers.Anyone, StringComparer.Ordinal))
        {
            return null;
        }

        var header = http.Request.Headers.Authorization.ToString();
        var caller = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await verifier.VerifyAsync(header[Scheme.Length..].Trim(), cancellation)
            : null;
        if (caller is null)
        {
            return PlatformErrors.NotSignedIn.With();
        }

        http.SetCaller(caller);
        return allowed.Any(caller.Is) ? null : PlatformErrors.NotAllowed.With();
    }
}
