namespace EGov.Platform.Files;

/// <summary>Where file contents lie: encrypted, immutable, each within its owner's scope.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content durably under the name; a content that is there already stays.</summary>
    /// <param name="owner">The owner's scope, such as <c>person-...</c> or <c>agency-...</c>.</param>
    /// <param name="name">The name within the scope.</param>
    /// <param name="content">What to keep.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task WriteAsync(string owner, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>
    /// The same for a content that is read as it comes, a piece in memory at a time. A name has its whole content or none: when the stream
    /// fails or the wait is ended, nothing is there.
    /// </summary>
    /// <param name="owner">The owner's scope.</param>
    /// <param name="name">The name within the scope.</param>
    /// <param name="content">Read to its end from where it is, unless a content is there already; stays open.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task WriteAsync(string owner, string name, Stream content, CancellationToken cancellation);

    /// <summary>The content, or null.</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(string owner, string name, CancellationToken cancellation);

    /// <summary>
    /// The content to be read once from its beginning, or null. Deleted meanwhile, it is read to its end all the same or reading fails; it
    /// never ends early.
    /// </summary>
    Task<Stream?> OpenAsync(string owner, string name, CancellationToken cancellation);

    /// <summary>Deletes the content; one that is not there is fine. Only for a name that nobody writes again.</summary>
    Task DeleteAsync(string owner, string name, CancellationToken cancellation);
}
