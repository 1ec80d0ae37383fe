using EGov.Identity.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EGov.Identity.Credentials;

/// <summary>
/// Hashes passwords and one-time codes: PBKDF2 with HMAC-SHA512 and 210,000 rounds, which is what OWASP's Password Storage Cheat Sheet asks for
/// since 2023, a salt of 16 bytes and 32 bytes of result. The method and its strength stand in the hash.
/// </summary>
internal sealed class Passwords
{
    internal const int Rounds = 210_000;

    private readonly PasswordHasher<Account> hasher;
    private readonly Lazy<string> nobodys;

    public Passwords()
        : this(Rounds)
    {
    }

    /// <param name="rounds">Another strength, as hashes of other releases have.</param>
    internal Passwords(int rounds)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3, IterationCount = rounds }));
        nobodys = new(() => HashOf(Guid.NewGuid().ToString("N")));
    }

    /// <summary>What is looked at where there is no account: of the same strength as all others.</summary>
    internal string NobodysHash => nobodys.Value;

    public string HashOf(string secret) => hasher.HashPassword(null!, secret);

    /// <summary>Whether it is the secret of the hash. Without a hash it is wrong, after the same work.</summary>
    public SecretCheck Check(string? hash, string secret)
    {
        var result = hasher.VerifyHashedPassword(null!, hash ?? NobodysHash, secret);
        return hash is null ? SecretCheck.Wrong : result switch
        {
            PasswordVerificationResult.Success => SecretCheck.Right,
            PasswordVerificationResult.SuccessRehashNeeded => SecretCheck.RightButHashedAnew,
            _ => SecretCheck.Wrong,
        };
    }
}

internal enum SecretCheck
{
    Wrong,
    Right,

    /// <summary>Right, and its hash is of another strength than is made now.</summary>
    RightButHashedAnew,
}
