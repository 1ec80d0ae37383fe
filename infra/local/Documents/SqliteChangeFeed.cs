using System.Globalization;
using EmbeddedFunctions.ChangeFeed;

namespace EGov.Local.Documents;

/// <summary>A container's change feed for the host's change-feed trigger.</summary>
internal sealed class SqliteChangeFeed(string database, string container, SqliteDocumentStore documents, ChangeSignal signal)
    : IChangeFeedSource
{
    public string Database => database;

    public string Container => container;

    public async Task<ChangeBatch> ReadAsync(long after, int limit, CancellationToken cancellation)
    {
        var page = await documents.ChangesAsync(after.ToString(CultureInfo.InvariantCulture), limit, cancellation);
        return new ChangeBatch(
        [
            .. page.Documents.Select(document =>
                new ChangedDocument(long.Parse(document.Tag, CultureInfo.InvariantCulture), document.Partition, document.Content)),
        ]);
    }

    public Task<long> LastPositionAsync(CancellationToken cancellation) => documents.LastChangeAsync(cancellation);

    public IDisposable Subscribe(Action changed) => signal.Subscribe(changed);
}
