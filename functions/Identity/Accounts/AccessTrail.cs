using System.Diagnostics;
using EGov.Platform.Audit;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Accounts;

/// <summary>
/// Notes what changes no aggregate and yet must be known: refused sign-ins, hold-ups, recoveries, codes that were sent. What changes one is its
/// event.
/// </summary>
internal sealed class AccessTrail(AuditTrail trail, ClientAddress addresses, TimeProvider clock)
{
    /// <summary>Notes what was done with the account of the number, or tried, whether there is such an account or not.</summary>
    public Task RecordAsync(HttpRequest request, string action, string number, AuditOutcome outcome, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = clock.GetUtcNow();
        return trail.RecordAsync(
            new AuditEntry(
                Guid.CreateVersion7(now).ToString("N"),
                now,
                IdentityApp.Name,
                new AuditActor(number),
                action,
                Account.AggregateId(number),
                outcome,
                AuditPurpose.Access,
                Activity.Current?.TraceId.ToHexString(),
                addresses.Of(request.HttpContext)),
            cancellation);
    }
}
