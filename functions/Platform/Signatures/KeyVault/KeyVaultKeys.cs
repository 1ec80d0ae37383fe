using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Signing;

namespace EGov.Platform.Signatures.KeyVault;

/// <summary>
/// Agencies' keys in an Azure key vault, by its REST API 7.4: the certificate <c>agency-CODE</c> (dots as hyphens) names key and version, and
/// digests are signed where the key is. Persons' keys are not there.
/// </summary>
internal sealed class KeyVaultKeys(HttpClient http, TokenCredential credential, Uri vault) : ISigningKeys
{
    /// <summary>The setting that names the vault, such as <c>https://name.vault.azure.net</c>.</summary>
    public const string Setting = "Signatures:KeyVault";

    private const string Version = "?api-version=7.4";

    private static readonly TokenRequestContext Scope = new(["https://vault.azure.net/.default"]);

    public async Task<Result<SigningKey>> FindAsync(Signatory signatory, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        if (signatory.Kind != SignatoryKind.Agency || NameOf(signatory.Id) is not { } name)
        {
            return PlatformErrors.NoSigningKey.With(signatory.Name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(vault, $"certificates/{name}{Version}"));
        using var answer = await SendAsync(request, cancellation).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return PlatformErrors.NoSigningKey.With(signatory.Name);
        }

        var bundle = await ReadAsync<CertificateBundle>(answer, cancellation).ConfigureAwait(false);
        var certificate = X509CertificateLoader.LoadCertificate(bundle.Cer);
        var key = new Uri(bundle.Kid);
        return key.Host == vault.Host
            ? new Key(this, key, certificate)
            : throw new SignatureServiceException($"The certificate {name} names a key outside of the vault.");
    }

    private async Task<byte[]> SignAsync(Uri key, string algorithm, ReadOnlyMemory<byte> digest, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{key.AbsoluteUri}/sign{Version}"))
        {
            Content = JsonContent.Create(new SignRequest(algorithm, Base64Url.EncodeToString(digest.Span)), options: JsonSerializerOptions.Web),
        };
        using var answer = await SendAsync(request, cancellation).ConfigureAwait(false);
        var signed = await ReadAsync<SignAnswer>(answer, cancellation).ConfigureAwait(false);
        return Base64Url.DecodeFromChars(signed.Value);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            var token = await credential.GetTokenAsync(Scope, cancellation).ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            return await http.SendAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            throw new SignatureServiceException("The key vault does not answer.", failure);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
        where T : class
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new SignatureServiceException($"The key vault answered {(int)answer.StatusCode}.");
        }

        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, cancellation).ConfigureAwait(false)
                ?? throw new SignatureServiceException("The key vault answered nothing.");
        }
        catch (JsonException failure)
        {
            throw new SignatureServiceException("The key vault's answer is not what its API promises.", failure);
        }
    }

    /// <summary>Names in a vault are letters, digits and hyphens; two agencies must never get the same one.</summary>
    private static string? NameOf(string agency) =>
        agency.Length is > 0 and <= 100 && agency.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '.')
            ? $"agency-{agency.Replace('.', '-')}"
            : null;

    private sealed class Key(KeyVaultKeys keys, Uri id, X509Certificate2 certificate) : SigningKey
    {
        public override X509Certificate2 Certificate => certificate;

        /// <summary>The vault gives none; whoever verifies has them among the trust anchors.</summary>
        public override IReadOnlyList<X509Certificate2> Issuers => [];

        public override Task<byte[]> SignAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation) =>
            keys.SignAsync(id, certificate.PublicKey.Oid.Value == "1.2.840.113549.1.1.1" ? "RS256" : "ES256", sha256, cancellation);
    }

    private sealed record CertificateBundle(string Kid, byte[] Cer);

    private sealed record SignRequest(string Alg, string Value);

    private sealed record SignAnswer(string Value);
}
