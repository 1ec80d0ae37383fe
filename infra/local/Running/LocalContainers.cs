using System.Collections.Concurrent;
using EGov.Local.Documents;
using EmbeddedFunctions.ChangeFeed;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Running;

/// <summary>The containers of an app in the host's data file, with their change feeds.</summary>
internal sealed class LocalContainers(DataStore store, string app, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ChangeSignal> signals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SqliteDocumentStore> containers = new(StringComparer.Ordinal);

    internal SqliteDocumentStore Of(string container) =>
        containers.GetOrAdd(container, name => new SqliteDocumentStore(store, app, name, SignalOf(name), clock));

    internal IChangeFeedSource FeedOf(string container) => new SqliteChangeFeed(app, container, Of(container), SignalOf(container));

    private ChangeSignal SignalOf(string container) => signals.GetOrAdd(container, static _ => new ChangeSignal());
}
