using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Streams;

/// <summary>
/// Tells listeners that their partition of the views has changed. While an instance has listeners it has one reader of the container's change
/// feed, however many they are; without any it reads nothing.
/// </summary>
public sealed class ViewFeed(AppStores stores, TimeProvider clock, StreamBounds bounds, IHostApplicationLifetime host, ILogger<ViewFeed> logger)
    : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<ViewListener>> listeners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> callers = new(StringComparer.Ordinal);
    private FeedReader? reader;
    private int count;

    /// <summary>How many listen now.</summary>
    internal int Count => Volatile.Read(ref count);

    /// <summary>Listens to a partition; what changes after this is told. The listener is to be disposed.</summary>
    /// <param name="caller">Who listens: nobody holds more than their share.</param>
    /// <param name="partition">Of the views.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<ViewListener>> ListenAsync(string caller, string partition, CancellationToken cancellation)
    {
        ViewListener listener;
        FeedReader running;
        lock (gate)
        {
            if (count >= bounds.MostListeners)
            {
                return PlatformErrors.TooManyListeners.With(bounds.MostListeners);
            }

            if (callers.GetValueOrDefault(caller) >= Limits.ListenersOfCaller)
            {
                return PlatformErrors.TooManyListenersOfCaller.With(Limits.ListenersOfCaller);
            }

            listener = new ViewListener(caller, partition, clock, Leave, host.ApplicationStopping);
            if (!listeners.TryGetValue(partition, out var together))
            {
                listeners[partition] = together = [];
            }

            together.Add(listener);
            count++;
            callers[caller] = callers.GetValueOrDefault(caller) + 1;
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

            if (--callers[listener.Caller] == 0)
            {
                callers.Remove(listener.Caller);
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
