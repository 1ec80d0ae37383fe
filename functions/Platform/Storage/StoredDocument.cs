namespace EGov.Platform.Storage;

/// <summary>A document as a store holds it.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="Id">Unique within the partition.</param>
/// <param name="Tag">The store's mark of this very content; another content has another tag. Never shown outside: an aggregate has its own version.</param>
/// <param name="Content">UTF-8 JSON, an object that has <c>id</c> and <c>partitionKey</c>.</param>
public sealed record StoredDocument(string Partition, string Id, string Tag, ReadOnlyMemory<byte> Content);

/// <summary>A stretch of a container's changes.</summary>
/// <param name="Documents">The latest content of documents that were created or replaced; deletions are not told.</param>
/// <param name="Continuation">Where the next stretch begins.</param>
public sealed record ChangePage(IReadOnlyList<StoredDocument> Documents, string Continuation);
