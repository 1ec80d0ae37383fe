using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Commissioning;

/// <summary>What whoever puts the system into operation knows, and nobody else: it lets them appoint the first operator.</summary>
internal sealed class FirstOperatorSecret
{
    /// <summary>The setting with the secret. Without it no first operator is appointed.</summary>
    public const string Setting = "Identity:FirstOperatorSecret";

    private const int Shortest = 32;

    private readonly byte[]? hash;

    private FirstOperatorSecret(string? secret) => hash = secret is null ? null : HashOf(secret);

    /// <summary>That of the configuration.</summary>
    /// <exception cref="InvalidOperationException">It is too short to keep anybody out.</exception>
    public static FirstOperatorSecret Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var secret = configuration[Setting];
        return new(string.IsNullOrEmpty(secret) ? null
            : secret.Length >= Shortest ? secret
            : throw new InvalidOperationException($"The setting {Setting} needs {Shortest} characters or more."));
    }

    /// <summary>Whether there is one.</summary>
    public bool IsSet => hash is not null;

    /// <summary>Whether it is the secret; takes as long whatever of it is wrong.</summary>
    public bool Is(string secret) => hash is not null && CryptographicOperations.FixedTimeEquals(hash, HashOf(secret));

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
