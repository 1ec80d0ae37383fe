using EGov.Platform.Access;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Unattached;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Files;

/// <summary>
/// Deletes uploaded files that became part of nothing, and refused ones that were kept apart for their time, every hour. What a failed run
/// leaves the next one makes up.
/// </summary>
internal sealed class ExpireFiles(UnattachedFiles files, Quarantine quarantine)
{
    [Function(nameof(ExpireFiles))]
    [Allow(Callers.Host)]
    public Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        Task.WhenAll(files.ExpireAsync(cancellation), quarantine.ExpireAsync(cancellation));
}
