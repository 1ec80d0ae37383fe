using EGov.Platform.Access;
using EGov.Platform.Files.Quarantined;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Uploads;

/// <summary>Deletes uploads that were not used in their time, and refused packets that were kept apart for theirs, every hour.</summary>
internal sealed class ExpireUploads(UploadDesk uploads, Quarantine quarantine)
{
    [Function(nameof(ExpireUploads))]
    [Allow(Callers.Host)]
    public Task RunAsync([TimerTrigger("0 25 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        Task.WhenAll(uploads.ExpireAsync(cancellation), quarantine.ExpireAsync(cancellation));
}
