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

    /// <summary>The content, or null.</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(string owner, string name, CancellationToken cancellation);

    /// <summary>Deletes the content; one that is not there is fine. Only for a name that nobody writes again.</summary>
    Task DeleteAsync(string owner, string name, CancellationToken cancellation);
}
