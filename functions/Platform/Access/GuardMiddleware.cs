using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace EGov.Platform.Access;

/// <summary>
/// Lets only those call a function whom it allows. What the guard does not know, it refuses; a known caller's refusal is noted in the audit trail. Orchestrations run inside it, so it leaves their
/// context alone (no <c>ConfigureAwait</c>).
/// </summary>
internal sealed class GuardMiddleware(
    AccessRules rules, ITokenVerifier verifier, ClientAddress addresses, RateLimits rates, AuditTrail trail) : IFunctionsWorkerMiddleware
{
    private const string Scheme = "Bearer ";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var function = context.FunctionDefinition.EntryPoint;
        if (context.GetHttpContext() is not { } http)
        {
            if (!rules.CallersOf(function).Contains(Callers.Host, StringComparer.Ordinal))
            {
                throw new InvalidOperationException($"The function {context.FunctionDefinition.Name} does not allow the host to call it.");
            }

            await next(context);
            return;
        }

        var error = await RefusalAsync(http, function, context.CancellationToken);
        if (http.FindCaller() is { } caller)
        {
            CurrentCaller.Set(caller, addresses.Of(http));
            if (error is not null && rates.WaitOf(http) is { } wait)
            {
                await RateMiddleware.RefuseAsync(http, wait, context.CancellationToken);
                return;
            }

            if (error is not null)
            {
                await NoteAsync(context, http);
            }
        }

        if (error is not null)
        {
            await Problems.WriteAsync(http, error, context.CancellationToken);
            return;
        }

        await next(context);

        // Handlers note refused reads themselves; of changes that are not the caller's to make nothing else tells.
        if (http.FindCaller() is not null && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
            && http.FindProblem() is { Definition.Status: StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound })
        {
            await NoteAsync(context, http);
        }
    }

    private Task NoteAsync(FunctionContext context, HttpContext http) => trail.RecordAsync(
        http.Request, "access", $"function-{context.FunctionDefinition.Name}", AuditOutcome.Refused, AuditPurpose.Access, context.CancellationToken);

    /// <summary>Agencies' systems are no persons.</summary>
    private static bool NeedsProof(Caller caller) => caller.Roles is not [Callers.System];

    /// <summary>Who holds an office or acts for another must be who they say, whatever the function; who acts for themselves may have only said so.</summary>
    private static int LeastOf(Caller caller) => caller.ActsFor is null && caller.Roles is [Callers.Citizen] ? 0 : 1;

    private async ValueTask<Error?> RefusalAsync(HttpContext http, string function, CancellationToken cancellation)
    {
        var allowed = rules.CallersOf(function);
        var header = http.Request.Headers.Authorization.ToString();
        var (open, signedIn) = (allowed.Contains(Callers.Anyone, StringComparer.Ordinal), header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase));
        if (open && (allowed.Count == 1 || !signedIn))
        {
            return null;
        }

        if (!signedIn)
        {
            return Challenges.Tell(http.Response, PlatformErrors.NotSignedIn.With(), hasToken: false);
        }

        var proven = await verifier.VerifyAsync(header[Scheme.Length..].Trim(), cancellation);
        if (!proven.Succeeded(out var caller, out var error))
        {
            return Challenges.Tell(http.Response, error, hasToken: true);
        }

        if (open)
        {
            // Some are shown more than anyone is; who is not one of them, or has not proven who they are, is anyone.
            if (allowed.Any(caller.Is) && IsProven(caller, function))
            {
                http.SetCaller(caller);
            }

            return null;
        }

        http.SetCaller(caller);
        if (!allowed.Any(caller.Is))
        {
            return Challenges.Tell(http.Response, PlatformErrors.NotAllowed.With(), hasToken: true);
        }

        var level = rules.LevelOf(function);
        if (caller.Level < level)
        {
            return Challenges.Tell(http.Response, PlatformErrors.LevelTooLow.With(level), hasToken: true);
        }

        return IsProven(caller, function) ? null : Challenges.Tell(http.Response, PlatformErrors.IdentityNotProven.With(), hasToken: true);
    }

    private bool IsProven(Caller caller, string function) =>
        !NeedsProof(caller) || (caller.IdentityProof ?? 0) >= Math.Max(LeastOf(caller), rules.IdentityProofOf(function));
}
