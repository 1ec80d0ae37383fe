using EGov.Identity.Accounts;

namespace EGov.Identity.Passkeys;

/// <summary>An account as the framework's passkey handler knows its users.</summary>
/// <param name="Account">The account.</param>
/// <param name="Handle">Its name on devices.</param>
internal sealed record PasskeyOwner(Account Account, string Handle);
