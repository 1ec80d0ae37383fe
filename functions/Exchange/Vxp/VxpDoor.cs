using System.Globalization;
using EGov.Exchange.Errors;
using EGov.Exchange.Vxp.Answers;
using EGov.Exchange.Vxp.Proof;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace EGov.Exchange.Vxp;

/// <summary>Lets in who proves to be a connected system, makes them known, and puts what became of the call into the protocol's answer and the audit trail.</summary>
internal sealed class VxpDoor(SystemProof proof, CallerAdmission admission, VxpTrail trail, ILogger<VxpDoor> logger)
{
    /// <summary>Answers a call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="action">What it is in the audit trail.</param>
    /// <param name="run">What is done for it: the answer, and on what it was done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<TAnswer, JsonHttpResult<VxpRefusal>>> AnswerAsync<TAnswer>(
        HttpRequest request, string action, Func<VxpCall, Task<Result<VxpDeed<TAnswer>>>> run, CancellationToken cancellation)
        where TAnswer : IResult
    {
        var (deed, refusal) = await RunAsync(request, action, run, cancellation);
        return deed is not null ? deed.Answer : refusal!.ToResult();
    }

    /// <summary>Answers a call whose answer is no JSON.</summary>
    /// <returns>The answer; or what was refused.</returns>
    public async Task<(VxpDeed<TAnswer>? Deed, VxpRefusal? Refusal)> RunAsync<TAnswer>(
        HttpRequest request, string action, Func<VxpCall, Task<Result<VxpDeed<TAnswer>>>> run, CancellationToken cancellation)
        where TAnswer : IResult
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(run);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        VxpCall? proven = null;
        try
        {
            return await ProveAndRunAsync(request, action, call => run(proven = call), cancellation);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // The clients know no other form of answer than the protocol's, and try again at its number 20.
            logger.LogError(broken, "{Action} of {System} broke", action, proven?.System.Id ?? "nobody known");
            return await BreakAsync<TAnswer>(request, action, proven, cancellation);
        }
    }

    private async Task<(VxpDeed<TAnswer>? Deed, VxpRefusal? Refusal)> ProveAndRunAsync<TAnswer>(
        HttpRequest request, string action, Func<VxpCall, Task<Result<VxpDeed<TAnswer>>>> run, CancellationToken cancellation)
        where TAnswer : IResult
    {
        var (http, said) = (request.HttpContext, string.Empty);
        if (!SignedHeaders.Read(request.Headers).Succeeded(out var headers, out var error)
            || !(await proof.OfAsync(http, headers, cancellation)).Succeeded(out var call, out error))
        {
            said = headers?.System ?? said;
            await trail.RefuseAsync(http, said, action, error, cancellation);
            return (null, VxpRefusal.Of(error, said));
        }

        if (admission.Admit(http, call.Caller) is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return (null, VxpRefusal.Of(ExchangeErrors.TooOften.With(seconds), call.System.Id));
        }

        var done = (await run(call)).Succeeded(out var deed, out error);
        await trail.RecordAsync(request, action, deed?.Target ?? $"system-{call.System.Id}", error, cancellation);
        return done ? (deed, null) : (null, VxpRefusal.Of(error!, call.System.Id));
    }

    private async Task<(VxpDeed<TAnswer>? Deed, VxpRefusal? Refusal)> BreakAsync<TAnswer>(
        HttpRequest request, string action, VxpCall? proven, CancellationToken cancellation)
        where TAnswer : IResult
    {
        var error = PlatformErrors.Unexpected.With();
        if (proven is null)
        {
            await trail.RefuseAsync(request.HttpContext, string.Empty, action, error, cancellation);
            return (null, VxpRefusal.Of(error, string.Empty));
        }

        await trail.RecordAsync(request, action, $"system-{proven.System.Id}", error, cancellation);
        return (null, VxpRefusal.Of(error, proven.System.Id));
    }
}

/// <summary>What was done for a call.</summary>
/// <param name="Target">On what, for the audit trail.</param>
/// <param name="Answer">The answer.</param>
internal sealed record VxpDeed<TAnswer>(string Target, TAnswer Answer)
    where TAnswer : IResult;
