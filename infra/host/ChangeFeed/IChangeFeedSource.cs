namespace EmbeddedFunctions.ChangeFeed;

/// <summary>
/// The change feed of one container, as the Cosmos DB trigger reads it: at least once, in order within a partition key, only the latest
/// version of a document. Sources come from <see cref="FunctionAppDefinition.ChangeFeeds"/> or are registered as services of the app. With
/// replicas a registered source exists once per replica over the same data: the host reads any of them and listens to all of them, so a
/// source need only tell of the changes that were made through itself.
/// </summary>
public interface IChangeFeedSource
{
    /// <summary>The database as the trigger attributes of the app name it, settings resolved.</summary>
    string Database { get; }

    /// <summary>The container as the trigger attributes of the app name it, settings resolved.</summary>
    string Container { get; }

    /// <summary>
    /// Reads changes that are durable. Once a change with position <c>p</c> could be read, no change may appear at a position below
    /// <c>p</c> any more: positions follow the order of commits. A document that changes again moves to a higher position.
    /// </summary>
    /// <param name="after">Only changes above this position; 0 reads from the beginning.</param>
    /// <param name="limit">At most so many documents; at least 1.</param>
    /// <param name="cancellation">Ends when the host stops.</param>
    /// <returns>The changes in ascending order of position; an empty batch when there are none yet.</returns>
    Task<ChangeBatch> ReadAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>The highest position that can be read, 0 when there is none.</summary>
    Task<long> LastPositionAsync(CancellationToken cancellation);

    /// <summary>
    /// Asks to be told that there is something new to read. The source calls back after a change has become durable, on any thread; it may
    /// call once for many changes, and without a change. The callback returns at once and does not throw.
    /// </summary>
    /// <returns>Ends the subscription.</returns>
    IDisposable Subscribe(Action changed);
}
