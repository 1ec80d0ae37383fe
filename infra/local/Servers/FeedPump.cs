using EGov.Platform.Storage;
using Microsoft.Azure.Cosmos;

namespace EGov.Local.Servers;

/// <summary>
/// Reads a container's own change feed from its beginning, again and again, and notes what it tells: the host's trigger wants places that are
/// numbers, and the feed's are texts that only the server understands.
/// </summary>
internal sealed class FeedPump : IAsyncDisposable
{
    private const int PageLength = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    /// <param name="documents">The container.</param>
    /// <param name="log">Where its changes are noted.</param>
    /// <param name="say">Takes a line when the feed cannot be read; it is tried again.</param>
    internal FeedPump(IDocumentStore documents, ChangeLog log, Action<string> say) =>
        running = Task.Run(() => RunAsync(documents, log, say, stopping.Token));

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    private static async Task RunAsync(IDocumentStore documents, ChangeLog log, Action<string> say, CancellationToken stopping)
    {
        string? from = null;
        while (!stopping.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                var page = await documents.ChangesAsync(from, PageLength, stopping);
                foreach (var document in page.Documents)
                {
                    log.Note(document.Partition, document.Id);
                }

                from = page.Continuation;
                pause = page.Documents.Count > 0 ? TimeSpan.Zero : Pause;
            }
            catch (Exception failure) when (failure is CosmosException or HttpRequestException or StoreBusyException)
            {
                say($"The change feed cannot be read and is tried again: {failure.Message.ReplaceLineEndings(" ")}");
                pause = PauseAfterFailure;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
