using System.Text;

namespace EGov.Platform.Files;

/// <summary>Contents in the file store, each under the key of its owner and bound to its place.</summary>
internal sealed class SealedContents(IFileStore store, OwnerKeys keys)
{
    /// <summary>Encrypts and keeps a content; one that is there already stays.</summary>
    /// <param name="owner">Whose key.</param>
    /// <param name="name">Its name in the store.</param>
    /// <param name="label">What it opens by again: its digest, or another name of its own.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task WriteAsync(string owner, string name, string label, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var secret = await keys.GetAsync(owner, cancellation).ConfigureAwait(false);
        await store.WriteAsync(owner, name, Sealed.Seal(secret, content.Span, AboutOf(owner, label)), cancellation).ConfigureAwait(false);
    }

    /// <summary>The content.</summary>
    /// <exception cref="FileNotFoundException">The store has lost it.</exception>
    internal async Task<byte[]> ReadAsync(string owner, string name, string label, CancellationToken cancellation)
    {
        var box = await store.ReadAsync(owner, name, cancellation).ConfigureAwait(false)
            ?? throw new FileNotFoundException($"The content {name} of {owner} is missing.");
        var secret = await keys.GetAsync(owner, cancellation).ConfigureAwait(false);
        return Sealed.Open(secret, box.Span, AboutOf(owner, label));
    }

    private static byte[] AboutOf(string owner, string label) => Encoding.UTF8.GetBytes($"{owner}/{label}");
}
