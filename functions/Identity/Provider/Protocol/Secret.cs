using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EGov.Identity.Provider.Protocol;

/// <summary>Secrets of 256 random bits, which nobody guesses: a plain hash of them may be kept.</summary>
internal static class Secret
{
    private const int Length = 43;

    /// <summary>A new one, 43 characters of Base64url.</summary>
    public static string Fresh() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Its SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether it is the one of the hash; takes as long for a wrong one.</summary>
    public static bool Matches(string secret, string? hash) => hash is not null && CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(hash));

    /// <summary>The id and the secret of a code or refresh token; null when the text is neither.</summary>
    public static (string Id, string Secret)? Split(string text) =>
        text.Split('.') is [{ Length: 32 } id, { Length: Length } secret] && Guid.TryParseExact(id, "N", out _) && Base64Url.IsValid(secret) ? (id, secret) : null;
}
