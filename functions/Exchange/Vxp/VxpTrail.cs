using System.Diagnostics;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Vxp;

/// <summary>Notes every call in the audit trail before the answer leaves; the number of a refusal is part of what was done.</summary>
internal sealed class VxpTrail(AuditTrail trail, ClientAddress addresses, TimeProvider clock)
{
    private const string Nobody = "anonymous";

    /// <summary>Notes what a proven system did.</summary>
    public Task RecordAsync(HttpRequest request, string action, string target, Error? refusal, CancellationToken cancellation) => trail.RecordAsync(
        request, ActionOf(action, refusal), target, OutcomeOf(refusal), AuditPurpose.Settlement, cancellation);

    /// <summary>Notes a call of which nobody knows whose it is.</summary>
    /// <param name="http">The request.</param>
    /// <param name="said">The system that it says it comes from.</param>
    /// <param name="action">What was asked for.</param>
    /// <param name="refusal">Why it was refused.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task RefuseAsync(HttpContext http, string said, string action, Error refusal, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var actor = Caller.IsId(said) ? said : Nobody;
        return trail.RecordAsync(
            new AuditEntry(
                Guid.CreateVersion7(now).ToString("N"),
                now,
                ExchangeApp.Name,
                new AuditActor(actor),
                ActionOf(action, refusal),
                $"system-{actor}",
                AuditOutcome.Refused,
                AuditPurpose.Access,
                Activity.Current?.TraceId.ToHexString(),
                addresses.Of(http)),
            cancellation);
    }

    private static AuditOutcome OutcomeOf(Error? refusal) => refusal is null ? AuditOutcome.Done : AuditOutcome.Refused;

    private static string ActionOf(string action, Error? refusal) =>
        refusal is null ? action : $"{action}.refused.{refusal.Definition.Code.ToLowerInvariant()}";
}
