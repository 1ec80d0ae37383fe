using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Forms;

/// <summary>
/// Digests of evidence: SHA-256 in lower-case hexadecimal. What is hashed is a line that says what it is, a line feed, then the value as
/// <see cref="CanonicalJson"/>, so that no entry can stand for a block.
/// </summary>
internal static class EvidenceHash
{
    /// <summary>SHA-256 of the bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The digest of a JSON value by itself.</summary>
    public static string OfJson(JsonElement value) => Of(CanonicalJson.Write(value));

    /// <summary>The digest of a value of a kind.</summary>
    /// <param name="kind">What it is, with its version.</param>
    /// <param name="value">The value.</param>
    public static string Of<T>(string kind, T value) =>
        Of([.. Encoding.UTF8.GetBytes(kind + "\n"), .. CanonicalJson.Write(JsonSerializer.SerializeToElement(value, PlatformJson.Options))]);
}
