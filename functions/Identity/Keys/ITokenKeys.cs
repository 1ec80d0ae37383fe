namespace EGov.Identity.Keys;

/// <summary>Where the keys are with which tokens are signed. Private parts never leave it.</summary>
internal interface ITokenKeys
{
    /// <summary>Makes a key for ES256 (P-256), or gives the one that has the name: whoever is cut short asks again.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<TokenKey> MakeAsync(string name, CancellationToken cancellation);

    /// <summary>Signs a digest as JWS wants it (RFC 7518, 3.4): r and s, 32 bytes each.</summary>
    /// <param name="reference">Which key, as <see cref="TokenKey.Reference"/> said.</param>
    /// <param name="sha256">The SHA-256 of what is signed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<byte[]> SignAsync(string reference, ReadOnlyMemory<byte> sha256, CancellationToken cancellation);
}

/// <summary>A key as everybody may know it.</summary>
/// <param name="Reference">What names it to the port.</param>
/// <param name="X">The point's first coordinate in Base64url.</param>
/// <param name="Y">The point's second coordinate in Base64url.</param>
internal sealed record TokenKey(string Reference, string X, string Y);
