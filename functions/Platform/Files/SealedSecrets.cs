using System.Text;

namespace EGov.Platform.Files;

/// <summary>
/// Secrets that an app must be able to read again, such as keys of signatures that both sides make: each sealed under the key of its scope and
/// bound to its name, so that a box in another's place does not open.
/// </summary>
public sealed class SealedSecrets(OwnerKeys keys)
{
    /// <summary>The secret in a box that may be stored.</summary>
    /// <param name="scope">Whose key seals it.</param>
    /// <param name="name">What the secret is for; it opens only under the same name.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<byte[]> SealAsync(string scope, string name, ReadOnlyMemory<byte> secret, CancellationToken cancellation)
    {
        var key = await keys.GetAsync(scope, cancellation).ConfigureAwait(false);
        return Sealed.Seal(key, secret.Span, AboutOf(scope, name));
    }

    /// <summary>The secret of the box.</summary>
    /// <param name="scope">Whose key sealed it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="box">What was made of it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The box was changed or is another's.</exception>
    public async Task<byte[]> OpenAsync(string scope, string name, ReadOnlyMemory<byte> box, CancellationToken cancellation)
    {
        var key = await keys.GetAsync(scope, cancellation).ConfigureAwait(false);
        return Sealed.Open(key, box.Span, AboutOf(scope, name));
    }

    private static byte[] AboutOf(string scope, string name) => Encoding.UTF8.GetBytes($"{scope}/{name}");
}
