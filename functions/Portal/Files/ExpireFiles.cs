using EGov.Platform.Access;
using EGov.Platform.Files.Unattached;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Files;

/// <summary>Deletes uploaded files that became part of nothing, every hour. What a failed run leaves the next one makes up.</summary>
internal sealed class ExpireFiles(UnattachedFiles files)
{
    [Function(nameof(ExpireFiles))]
    [Allow(Callers.Host)]
    public Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken cancellation) => files.ExpireAsync(cancellation);
}
