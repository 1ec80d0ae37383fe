using System.Collections.Concurrent;
using EGov.Local.Documents;
using EmbeddedFunctions.Storage;

namespace EGov.Local.Running;

/// <summary>The containers of an app in the host's data file.</summary>
internal sealed class LocalContainers(DataStore store, string app, ContainerSignals signals, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, SqliteDocumentStore> containers = new(StringComparer.Ordinal);

    internal SqliteDocumentStore Of(string container) =>
        containers.GetOrAdd(container, name => new SqliteDocumentStore(store, app, name, signals.Of(name), clock));
}
