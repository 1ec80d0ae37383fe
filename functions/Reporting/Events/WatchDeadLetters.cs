using EGov.Platform.Access;
using EGov.Platform.Events;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Events;

/// <summary>Looks each quarter of an hour whether messages were set apart, and says so in the log until they are gone.</summary>
internal sealed class WatchDeadLetters(DeadLetterWatch watch)
{
    [Function(nameof(WatchDeadLetters))]
    [Allow(Callers.Host)]
    public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancellation) => watch.LookAsync(cancellation);
}
