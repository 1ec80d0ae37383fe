using EGov.Platform.Results;

namespace EGov.Platform.Files;

/// <summary>Looks at a file before anyone but its uploader can read it. Fails closed: a file that could not be looked at is refused.</summary>
public interface IFileScanner
{
    /// <summary>Why the file is refused; null when nothing was found.</summary>
    /// <param name="mediaType">What the file is by its first bytes.</param>
    /// <param name="content">The whole content.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Error?> ScanAsync(string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}
