using EGov.Platform.Access;
using EGov.Platform.Signatures.Browser;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts;

/// <summary>Deletes copies of files that belong to no outgoing document, and what was signed in browsers and is long taken, every hour.</summary>
internal sealed class SweepDraftFiles(DraftContents contents, BrowserSigningDesk signing)
{
    [Function(nameof(SweepDraftFiles))]
    [Allow(Callers.Host)]
    public Task RunAsync([TimerTrigger("0 35 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        Task.WhenAll(contents.SweepAsync(cancellation), signing.SweepAsync(cancellation));
}
