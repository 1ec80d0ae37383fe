using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Platform.Proof;

/// <summary>
/// Digests of what is to be proven: SHA-256 in lower-case hexadecimal. What is hashed is a line that says what it is, a line feed, then the value as
/// <see cref="CanonicalJson"/>, so that no value can stand for one of another kind.
/// </summary>
public static class ProofHash
{
    /// <summary>SHA-256 of the bytes.</summary>
    /// <param name="content">The bytes.</param>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The digest of a JSON value by itself.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">It has no canonical form.</exception>
    public static string OfJson(JsonElement value) => Of(CanonicalJson.Write(value));

    /// <summary>The digest of a value of a kind.</summary>
    /// <param name="kind">What it is, with its version; no line feed.</param>
    /// <param name="value">The value, which is written as documents are.</param>
    /// <exception cref="JsonException">It has no canonical form.</exception>
    public static string Of<T>(string kind, T value) =>
        Of([.. Encoding.UTF8.GetBytes(kind + "\n"), .. CanonicalJson.Write(JsonSerializer.SerializeToElement(value, PlatformJson.Options))]);
}
