using System.Diagnostics;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Provider.Protocol;

/// <summary>Notes in the audit trail what the protocol gives and refuses, before the answer leaves. What aggregates decide is noted by their events.</summary>
internal sealed class ProtocolTrail(AuditTrail trail, ClientAddress addresses, TimeProvider clock)
{
    private const string Nobody = "anonymous";

    /// <summary>Notes that something was given.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">The client or person.</param>
    /// <param name="action">What: <c>token.issued</c>.</param>
    /// <param name="target">On what.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task GivenAsync(HttpRequest request, string actor, string action, string target, CancellationToken cancellation) =>
        RecordAsync(request, actor, action, target, AuditOutcome.Done, cancellation);

    /// <summary>Notes that something was refused, and why: the error's number is part of the action.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who the caller says it is; null where it says nothing.</param>
    /// <param name="action">What: <c>token</c>.</param>
    /// <param name="target">On what.</param>
    /// <param name="error">Why.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task RefusedAsync(HttpRequest request, string? actor, string action, string target, Error error, CancellationToken cancellation) =>
        RecordAsync(request, actor, $"{action}.refused.{error.Definition.Code.ToLowerInvariant()}", target, AuditOutcome.Refused, cancellation);

    private Task RecordAsync(HttpRequest request, string? actor, string action, string target, AuditOutcome outcome, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return trail.RecordAsync(
            new AuditEntry(
                Guid.CreateVersion7(now).ToString("N"),
                now,
                IdentityApp.Name,
                new AuditActor(actor is not null && Caller.IsId(actor) ? actor : Nobody),
                action,
                target,
                outcome,
                AuditPurpose.Access,
                Activity.Current?.TraceId.ToHexString(),
                addresses.Of(request.HttpContext)),
            cancellation);
    }
}
