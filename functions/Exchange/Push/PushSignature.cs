using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EGov.Exchange.Push;

/// <summary>
/// Signs what is sent, as Standard Webhooks does: HMAC-SHA256 over id, time and body, joined by full stops. For a packet its SHA-256 in lower-case
/// hexadecimal stands in the place of the body, so that neither side needs to hold one of a hundred megabytes.
/// </summary>
internal static class PushSignature
{
    public const string IdHeader = "webhook-id";

    public const string TimestampHeader = "webhook-timestamp";

    public const string SignatureHeader = "webhook-signature";

    /// <summary>The signatures, one for each secret that is good at the time, the present one first, with a space between them.</summary>
    /// <param name="secrets">The secrets.</param>
    /// <param name="id">What stands in <see cref="IdHeader"/>.</param>
    /// <param name="seconds">What stands in <see cref="TimestampHeader"/>: seconds since 1970.</param>
    /// <param name="signed">The body, or a packet's digest.</param>
    public static string Of(IReadOnlyList<byte[]> secrets, string id, long seconds, ReadOnlySpan<byte> signed)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")), .. signed];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, content))}"));
    }
}
