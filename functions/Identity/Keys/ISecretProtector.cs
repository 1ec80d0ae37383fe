namespace EGov.Identity.Keys;

/// <summary>Encrypts small secrets that are kept in documents, with a key that lies outside the store.</summary>
internal interface ISecretProtector
{
    /// <summary>Encrypts the secret.</summary>
    /// <param name="purpose">What it belongs to; it opens only with the same.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<byte[]> ProtectAsync(string purpose, ReadOnlyMemory<byte> secret, CancellationToken cancellation);

    /// <summary>Decrypts what <see cref="ProtectAsync"/> gave.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or belongs to something else.</exception>
    Task<byte[]> UnprotectAsync(string purpose, ReadOnlyMemory<byte> box, CancellationToken cancellation);
}
