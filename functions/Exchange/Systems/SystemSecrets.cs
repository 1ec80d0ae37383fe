using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Files;

namespace EGov.Exchange.Systems;

/// <summary>Makes and keeps what the axis and the systems share. Both sides sign with it, so it is kept readable, under a key of its own.</summary>
internal sealed class SystemSecrets(SealedSecrets boxes)
{
    private const string Scope = "systems";
    private const int Bytes = 32;

    /// <summary>A new one: 256 random bits as 43 letters, digits, hyphens and underscores.</summary>
    public static string Fresh() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The system's secret, sealed.</summary>
    public Task<byte[]> SealAsync(string system, string secret, CancellationToken cancellation) =>
        boxes.SealAsync(Scope, NameOf(system), Encoding.UTF8.GetBytes(secret), cancellation);

    /// <summary>The system's secret as the bytes that sign (HMAC).</summary>
    public Task<byte[]> OpenAsync(string system, SystemSecret secret, CancellationToken cancellation) =>
        boxes.OpenAsync(Scope, NameOf(system), secret.Box, cancellation);

    /// <summary>The secret of what the system is told, sealed.</summary>
    public Task<byte[]> SealPushAsync(string system, string secret, CancellationToken cancellation) =>
        boxes.SealAsync(Scope, PushNameOf(system), Encoding.UTF8.GetBytes(secret), cancellation);

    /// <summary>A secret of what the system is told, as the bytes that sign (HMAC).</summary>
    public Task<byte[]> OpenPushAsync(string system, byte[] box, CancellationToken cancellation) =>
        boxes.OpenAsync(Scope, PushNameOf(system), box, cancellation);

    private static string NameOf(string system) => $"{system}/secret";

    private static string PushNameOf(string system) => $"{system}/push";
}
