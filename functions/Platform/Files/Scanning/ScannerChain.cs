using EGov.Platform.Results;

namespace EGov.Platform.Files.Scanning;

/// <summary>Several scanners, one after the other; the first that finds something decides.</summary>
internal sealed class ScannerChain(params IReadOnlyList<IFileScanner> scanners) : IFileScanner
{
    public async Task<Error?> ScanAsync(string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        foreach (var scanner in scanners)
        {
            if (await scanner.ScanAsync(mediaType, content, cancellation).ConfigureAwait(false) is { } error)
            {
                return error;
            }
        }

        return null;
    }
}
