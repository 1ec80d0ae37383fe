using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Azure;
using EGov.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Audit;

/// <summary>Chains entries of the audit trail as they come. A failure holds up the feed and is tried again for ever: no entry is skipped.</summary>
internal sealed class SealAudit(AuditSealer sealer)
{
    [Function(nameof(SealAudit))]
    [Allow(Callers.Host)]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public Task RunAsync(
        [CosmosDBTrigger(
            ReportingApp.Name,
            AppStores.AuditInboxContainer,
            LeaseContainerName = CosmosContainers.Leases,
            CreateLeaseContainerIfNotExists = true,
            StartFromBeginning = true)]
        IReadOnlyList<AuditInboxDocument> changed,
        CancellationToken cancellation) =>
        sealer.SealAsync(changed, cancellation);
}
