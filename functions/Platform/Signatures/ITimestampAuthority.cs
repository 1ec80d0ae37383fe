namespace EGov.Platform.Signatures;

/// <summary>Says when something existed (RFC 3161).</summary>
public interface ITimestampAuthority
{
    /// <summary>A time-stamp token over a digest.</summary>
    /// <param name="sha256">32 bytes: the SHA-256 of what is stamped.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The token: DER of a CMS signed-data whose content is a TSTInfo.</returns>
    Task<ReadOnlyMemory<byte>> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation);
}
