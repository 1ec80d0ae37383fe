using System.Security.Cryptography;
using System.Text;

namespace EGov.Platform.Files;

/// <summary>
/// Contents of documents, encrypted where the database would show them: ids and partition keys stay plain, and a content opens only in the place
/// for which it was sealed.
/// </summary>
public sealed class SealedRecords(OwnerKeys keys)
{
    /// <summary>Encrypts a content.</summary>
    /// <param name="owner">Whose key.</param>
    /// <param name="place">The document's partition and id.</param>
    /// <param name="content">What to encrypt; far less than a document may hold.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<byte[]> SealAsync(string owner, string place, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Sealed.Seal(await keys.GetAsync(owner, cancellation).ConfigureAwait(false), content.Span, Encoding.UTF8.GetBytes(place));

    /// <summary>Decrypts it.</summary>
    /// <param name="owner">Whose key.</param>
    /// <param name="place">The place for which it was sealed.</param>
    /// <param name="box">What was made of the content.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CryptographicException">It was changed, moved, or its key destroyed.</exception>
    public async Task<byte[]> OpenAsync(string owner, string place, ReadOnlyMemory<byte> box, CancellationToken cancellation) =>
        Sealed.Open(await keys.GetAsync(owner, cancellation).ConfigureAwait(false), box.Span, Encoding.UTF8.GetBytes(place));

    /// <summary>32 bytes that follow from a name for who holds the owner's key, and that nobody else can guess.</summary>
    /// <param name="owner">Whose key.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<byte[]> TagAsync(string owner, string name, CancellationToken cancellation)
    {
        var key = HKDF.Expand(HashAlgorithmName.SHA256, await keys.GetAsync(owner, cancellation).ConfigureAwait(false), 32, "egov-tag-v1"u8.ToArray());
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name));
    }
}
