using System.Globalization;
using EGov.Platform.Storage;
using EmbeddedFunctions.ChangeFeed;

namespace EGov.Local.Servers;

/// <summary>A change feed made of a log of names and a store that has the contents.</summary>
internal sealed class LoggedChanges(ChangeLog log, IDocumentStore documents)
{
    /// <summary>The documents that were changed after the place and are still there, with the place up to which was read.</summary>
    internal async Task<(IReadOnlyList<(long Place, StoredDocument Document)> Documents, long Place)> AfterAsync(
        long place, int limit, CancellationToken cancellation)
    {
        while (log.After(place, limit) is { Count: > 0 } changes)
        {
            var found = await Task.WhenAll(changes.Select(change => documents.GetAsync(change.Partition, change.Id, cancellation)));
            place = changes[^1].Place;
            if (found.Any(static document => document is not null))
            {
                return ([.. changes.Zip(found).Where(static pair => pair.Second is not null).Select(static pair => (pair.First.Place, pair.Second!))], place);
            }
        }

        return ([], place);
    }

    /// <summary>As <see cref="IDocumentStore.ChangesAsync"/> has it.</summary>
    internal async Task<ChangePage> PageAsync(string? from, int limit, CancellationToken cancellation)
    {
        if (from == IDocumentStore.PresentEnd)
        {
            return new ChangePage([], TextOf(log.Last));
        }

        var after = from is null ? 0 : long.Parse(from, CultureInfo.InvariantCulture);
        var (changed, place) = await AfterAsync(after, limit, cancellation);
        return new ChangePage([.. changed.Select(static change => change.Document)], TextOf(place));
    }

    /// <summary>The same for the host's change-feed trigger.</summary>
    internal IChangeFeedSource FeedOf(string database, string container) => new Source(database, container, log, this);

    private static string TextOf(long place) => place.ToString(CultureInfo.InvariantCulture);

    private sealed class Source(string database, string container, ChangeLog log, LoggedChanges changes) : IChangeFeedSource
    {
        public string Database => database;

        public string Container => container;

        public async Task<ChangeBatch> ReadAsync(long after, int limit, CancellationToken cancellation)
        {
            var (changed, _) = await changes.AfterAsync(after, limit, cancellation);
            return new ChangeBatch([.. changed.Select(static change => new ChangedDocument(change.Place, change.Document.Partition, change.Document.Content))]);
        }

        public Task<long> LastPositionAsync(CancellationToken cancellation) => Task.FromResult(log.Last);

        public IDisposable Subscribe(Action changed) => log.Signal.Subscribe(changed);
    }
}
