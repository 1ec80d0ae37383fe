using EGov.Platform.Access;
using EGov.Platform.Audit;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Audit;

/// <summary>Seals the day that is over: 00:05 in Vietnam. What a failed run leaves the next one makes up.</summary>
internal sealed class SealAuditDay(AuditDays days)
{
    [Function(nameof(SealAuditDay))]
    [Allow(Callers.Host)]
    [FixedDelayRetry(10, "00:01:00")]
    public Task RunAsync([TimerTrigger("0 5 17 * * *")] TimerInfo timer, CancellationToken cancellation) => days.SealAsync(cancellation);
}
