namespace EmbeddedFunctions.ChangeFeed;

/// <summary>The latest version of a document that changed.</summary>
/// <param name="Position">Its place in the feed, above 0; never used twice in a container.</param>
/// <param name="PartitionKey">The logical partition within which order is kept.</param>
/// <param name="Json">The document as UTF-8 JSON, one object.</param>
public sealed record ChangedDocument(long Position, string PartitionKey, ReadOnlyMemory<byte> Json);
