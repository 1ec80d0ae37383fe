namespace EGov.Identity.Accounts;

/// <summary>A passkey (Web Authentication Level 3): a key pair of which a device, or the owner's vault of keys, holds the private half.</summary>
/// <param name="Id">The credential's id, in Base64url.</param>
/// <param name="PublicKey">The public key (COSE), in Base64url.</param>
/// <param name="Count">How often the device says that it has signed; 0 of those that do not count.</param>
/// <param name="Handle">The account's name on devices: random, for it tells nobody whose it is.</param>
/// <param name="At">When it was added.</param>
/// <param name="IsSynced">Whether it may leave the device for the owner's others.</param>
/// <param name="Transports">How the browser reaches the device.</param>
internal sealed record Passkey(string Id, string PublicKey, uint Count, string Handle, DateTimeOffset At, bool IsSynced, IReadOnlyList<string> Transports)
{
    /// <summary>The most passkeys of one account.</summary>
    public const int Most = 10;
}
