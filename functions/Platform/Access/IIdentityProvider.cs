namespace EGov.Platform.Access;

/// <summary>What the guard asks the identity provider.</summary>
public interface IIdentityProvider
{
    /// <summary>The provider's public keys, a JSON Web Key Set (RFC 7517).</summary>
    /// <exception cref="IdentityProviderException">They could not be had.</exception>
    Task<string> KeysAsync(CancellationToken cancellation);

    /// <summary>The ids of sessions and grants that ended while tokens of theirs may still be good.</summary>
    /// <exception cref="IdentityProviderException">They could not be had.</exception>
    Task<IReadOnlyList<string>> EndedSessionsAsync(CancellationToken cancellation);
}
