namespace EGov.Platform.Storage;

/// <summary>
/// One container of an app's database. This is all that the apps ask of a database: no queries but a partition's list, no transactions
/// but a single document's.
/// </summary>
/// <remarks>
/// <para>Names: as <see cref="DocumentNames"/> says, ids of the basic plane only. So ordinal order is one order, by UTF-16 as by UTF-8, in every
/// store; partition keys are compared for equality only. A name that is not taken is refused by a create and never found.</para>
/// <para>Content: a JSON object with <c>id</c> and <c>partitionKey</c>, given back as the same JSON value: a store may change white space, the
/// order of fields and the way a number is written. A whole number beyond 2^53 is not kept exactly everywhere: write it as text. A field
/// <c>ttl</c> of whole seconds lets the document go so long after its last change.</para>
/// <para>Reads see every write that was acknowledged before, whoever wrote it.</para>
/// </remarks>
public interface IDocumentStore
{
    /// <summary>Where <see cref="ChangesAsync"/> begins for those whom only what is to come concerns.</summary>
    const string PresentEnd = "present-end";

    /// <summary>The document, or null.</summary>
    Task<StoredDocument?> GetAsync(string partition, string id, CancellationToken cancellation);

    /// <summary>Creates the document and gives its tag, or null when there is one already.</summary>
    Task<string?> CreateAsync(string partition, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Replaces the document while it still has the tag and gives the new tag, or null when it has changed or gone.</summary>
    Task<string?> ReplaceAsync(string partition, string id, string tag, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Deletes the document while it still has the tag; false when it has changed or gone.</summary>
    Task<bool> DeleteAsync(string partition, string id, string tag, CancellationToken cancellation);

    /// <summary>The documents of a partition with ids not below <paramref name="fromId"/>, ascending by ordinal id.</summary>
    /// <param name="partition">The partition key.</param>
    /// <param name="fromId">The lowest id; empty for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<StoredDocument>> ListAsync(string partition, string fromId, int limit, CancellationToken cancellation);

    /// <summary>
    /// What changed since: at least once, ordered only within a partition, only the latest content of each document.
    /// </summary>
    /// <param name="from">
    /// An earlier page's continuation; null for the beginning; <see cref="PresentEnd"/> for an empty page whose continuation tells all that changes
    /// after this.
    /// </param>
    /// <param name="limit">About so many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ChangePage> ChangesAsync(string? from, int limit, CancellationToken cancellation);
}
