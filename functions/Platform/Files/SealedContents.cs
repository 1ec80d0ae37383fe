using System.Text;
using EGov.Platform.Storage;

namespace EGov.Platform.Files;

/// <summary>Contents in the file store, each under the key of its owner and bound to its place.</summary>
/// <param name="store">Where they lie.</param>
/// <param name="keys">The owners' keys.</param>
public sealed class SealedContents(IFileStore store, OwnerKeys keys)
{
    /// <summary>Up to so many bytes are sealed in one piece.</summary>
    private const int LargestPiece = 64 * 1024;

    /// <summary>Encrypts and keeps a content; one that is there already stays.</summary>
    /// <param name="owner">Whose key.</param>
    /// <param name="name">Its name in the store.</param>
    /// <param name="label">What it opens by again: its digest, or another name of its own.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task WriteAsync(string owner, string name, string label, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (content.Length > LargestPiece)
        {
            using var reading = new MemoryReader(content);
            await WriteAsync(owner, name, label, reading, cancellation).ConfigureAwait(false);
            return;
        }

        var secret = await keys.GetAsync(owner, cancellation).ConfigureAwait(false);
        await store.WriteAsync(owner, name, Sealed.Seal(secret, content.Span, AboutOf(owner, label)), cancellation).ConfigureAwait(false);
    }

    /// <summary>The same for a content that is read as it comes and never held whole.</summary>
    /// <param name="owner">Whose key.</param>
    /// <param name="name">Its name in the store.</param>
    /// <param name="label">What it opens by again.</param>
    /// <param name="content">Read to its end from where it is, unless a content is there already; stays open.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task WriteAsync(string owner, string name, string label, Stream content, CancellationToken cancellation)
    {
        var secret = await keys.GetAsync(owner, cancellation).ConfigureAwait(false);
        using var box = Sealed.Seal(secret, content, AboutOf(owner, label));
        await store.WriteAsync(owner, name, box, cancellation).ConfigureAwait(false);
    }

    /// <summary>The content.</summary>
    /// <exception cref="FileNotFoundException">The store has lost it.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or is another one.</exception>
    public async Task<byte[]> ReadAsync(string owner, string name, string label, CancellationToken cancellation)
    {
        var box = await store.ReadAsync(owner, name, cancellation).ConfigureAwait(false) ?? throw Missing(owner, name);
        var secret = await keys.GetAsync(owner, cancellation).ConfigureAwait(false);
        return Sealed.Open(secret, box.Span, AboutOf(owner, label));
    }

    /// <summary>
    /// The content to be read once from its beginning. It fails at the place where it was changed or cut, also in the midst of reading: what
    /// must be whole counts only once the end was read.
    /// </summary>
    /// <exception cref="FileNotFoundException">The store has lost it.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or is another one. Also while it is read.</exception>
    public async Task<Stream> OpenAsync(string owner, string name, string label, CancellationToken cancellation)
    {
        var secret = await keys.GetAsync(owner, cancellation).ConfigureAwait(false);
        var box = await store.OpenAsync(owner, name, cancellation).ConfigureAwait(false) ?? throw Missing(owner, name);
        try
        {
            return await Sealed.OpenAsync(secret, box, AboutOf(owner, label), cancellation).ConfigureAwait(false);
        }
        catch
        {
            await box.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static FileNotFoundException Missing(string owner, string name) => new($"The content {name} of {owner} is missing.");

    private static byte[] AboutOf(string owner, string label) => Encoding.UTF8.GetBytes($"{owner}/{label}");
}
