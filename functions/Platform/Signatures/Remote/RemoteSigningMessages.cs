using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGov.Platform.Signatures.Remote;

/// <summary>JSON as the consortium's API writes it.</summary>
internal static class RemoteJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}

/// <param name="UserID">The person whose credentials are asked for.</param>
internal sealed record ListCredentials([property: JsonPropertyName("userID")] string UserID);

internal sealed record ListedCredentials([property: JsonPropertyName("credentialIDs")] IReadOnlyList<string> CredentialIDs);

internal sealed record AskCredential([property: JsonPropertyName("credentialID")] string CredentialID, string Certificates = "chain");

/// <param name="Key">The key.</param>
/// <param name="Cert">Its certificates.</param>
internal sealed record CredentialAnswer(CredentialKey Key, CredentialCertificates Cert);

/// <param name="Status"><c>enabled</c> or <c>disabled</c>.</param>
internal sealed record CredentialKey(string Status);

/// <param name="Certificates">The signer's, then those up to the root; DER.</param>
internal sealed record CredentialCertificates(IReadOnlyList<byte[]> Certificates);

/// <summary>Has the person approve that the digests are signed; the description is what they are shown.</summary>
internal sealed record AuthorizeCredential(
    [property: JsonPropertyName("credentialID")] string CredentialID,
    IReadOnlyList<byte[]> Hashes,
    string Description,
    [property: JsonPropertyName("hashAlgorithmOID")] string HashAlgorithmOid = RemoteAlgorithms.Sha256,
    int NumSignatures = 1);

/// <param name="Sad">What proves the approval; null where the service would have the person approve in another way than this one waits for.</param>
internal sealed record AuthorizedCredential([property: JsonPropertyName("SAD")] string? Sad = null);

internal sealed record SignHash(
    [property: JsonPropertyName("credentialID")] string CredentialID,
    [property: JsonPropertyName("SAD")] string Sad,
    IReadOnlyList<byte[]> Hashes,
    string SignAlgo,
    [property: JsonPropertyName("hashAlgorithmOID")] string HashAlgorithmOid = RemoteAlgorithms.Sha256);

internal sealed record SignedHash(IReadOnlyList<byte[]> Signatures);

internal sealed record TokenAnswer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn = 300);

internal sealed record Refusal(string? Error = null, [property: JsonPropertyName("error_description")] string? ErrorDescription = null);

/// <summary>Object identifiers of what is asked for.</summary>
internal static class RemoteAlgorithms
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string RsaSha256 = "1.2.840.113549.1.1.11";
    public const string EcdsaSha256 = "1.2.840.10045.4.3.2";
}
