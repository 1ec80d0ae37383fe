using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Streams;

/// <summary>
/// Tells listeners that their partition of the views has changed. While an instance has listeners it has one reader of the container's change
/// feed, however many they are; without any it reads nothing.
/// </summary>
public sealed class ViewFeed(AppStores stores, TimeProvider clock, StreamBounds bounds, ILogger<ViewFeed> logger) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<ViewListener>> listeners = new(StringComparer.Ordinal);
    private FeedReader? reader;
    private int count;

    /// <summary>How many listen now.</summary>
    internal int Count => Volatile.Read(ref count);

    /// <summary>Listens to a partition; what changes after this is told. The listener is to be disposed.</summary>
    public async Task<Result<ViewListener>> ListenAsync(string partition, CancellationToken cancellation)
    {
        ViewListener listener;
        FeedReader running;
        lock (gate)
        {
            if (count >= bounds.MostListeners)
            {
                return PlatformErrors.TooManyListeners.With(bounds.MostListeners);
            }

            listener = new ViewListener(partition, clock, Leave);
            if (!listeners.TryGetValue(partition, out var together))
            {
                listeners[partition] = together = [];
            }

            together.Add(listener);
            count++;
            if (reader is null or { Started.IsFaulted: true })
            {
                reader = new FeedReader(stores.Views, clock, logger, Wake);
            }

            running = reader;
        }

        try
        {
            await running.Started.WaitAsync(cancellation).ConfigureAwait(false);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader?.Dispose();

    private void Leave(ViewListener listener)
    {
        lock (gate)
        {
            if (!listeners.TryGetValue(listener.Partition, out var together) || !together.Remove(listener))
            {
                return;
            }

            if (together.Count == 0)
            {
                listeners.Remove(listener.Partition);
            }

            if (--count == 0)
            {
                reader?.Dispose();
                reader = null;
            }
        }
    }

    private void Wake(IReadOnlyList<StoredDocument> documents)
    {
        lock (gate)
        {
            foreach (var partition in documents.Select(document => document.Partition).Distinct(StringComparer.Ordinal))
            {
                Wake(partition);
                Wake(ViewGenerations.NameOf(partition));
            }
        }
    }

    private void Wake(string partition)
    {
        foreach (var listener in listeners.GetValueOrDefault(partition) ?? [])
        {
            listener.Wake();
        }
    }
}
