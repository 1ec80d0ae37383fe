using EGov.Platform.Access;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Unattached;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Files;

/// <summary>
/// Deletes files that nothing holds, and refused ones that were kept apart for their time, every hour. What a failed run leaves the next one
/// makes up.
/// </summary>
internal sealed class ExpireFiles(EarlierFiles earlier, UnattachedFiles files, Quarantine quarantine)
{
    [Function(nameof(ExpireFiles))]
    [Allow(Callers.Host)]
    public async Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (await earlier.NoteAsync(cancellation))
        {
            await Task.WhenAll(files.ExpireAsync(cancellation), quarantine.ExpireAsync(cancellation));
        }
    }
}
