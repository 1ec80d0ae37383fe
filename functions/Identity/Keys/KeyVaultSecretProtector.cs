using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Core;
using EGov.Platform.Files;
using EGov.Platform.Storage;

namespace EGov.Identity.Keys;

/// <summary>
/// Encrypts each secret with a key of its own, which an RSA key in a key vault wraps (REST API 7.4). What is kept names the wrapping key's
/// version, so that the vault's key can be rotated.
/// </summary>
/// <param name="http">Speaks to the vault.</param>
/// <param name="credential">The app's identity.</param>
/// <param name="key">The key, such as <c>https://NAME.vault.azure.net/keys/identity-secrets</c>.</param>
internal sealed class KeyVaultSecretProtector(HttpClient http, TokenCredential credential, Uri key) : ISecretProtector
{
    /// <summary>The setting that names the key.</summary>
    public const string Setting = "Identity:SecretKey";

    private const string Algorithm = "RSA-OAEP-256";
    private const string Version = "?api-version=7.4";

    private static readonly TokenRequestContext Scope = new(["https://vault.azure.net/.default"]);

    public async Task<byte[]> ProtectAsync(string purpose, ReadOnlyMemory<byte> secret, CancellationToken cancellation)
    {
        var own = RandomNumberGenerator.GetBytes(32);
        var wrapped = await AskAsync($"{key.AbsoluteUri.TrimEnd('/')}/wrapkey", own, cancellation);
        return PlatformJson.Write(new Box(wrapped.Kid, wrapped.Value, Sealed.Seal(own, secret.Span, Encoding.UTF8.GetBytes(purpose))));
    }

    public async Task<byte[]> UnprotectAsync(string purpose, ReadOnlyMemory<byte> box, CancellationToken cancellation)
    {
        var kept = PlatformJson.Read<Box>(box);
        if (!Uri.TryCreate(kept.Kid, UriKind.Absolute, out var version) || version.Host != key.Host || version.Scheme != Uri.UriSchemeHttps)
        {
            throw new CryptographicException("The secret names a key outside of the vault.");
        }

        var own = await AskAsync($"{version.AbsoluteUri}/unwrapkey", Base64Url.DecodeFromChars(kept.Wrapped), cancellation);
        return Sealed.Open(Base64Url.DecodeFromChars(own.Value), kept.Content, Encoding.UTF8.GetBytes(purpose));
    }

    private async Task<VaultAnswer> AskAsync(string operation, byte[] value, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(operation + Version))
        {
            Content = JsonContent.Create(new VaultRequest(Algorithm, Base64Url.EncodeToString(value)), options: JsonSerializerOptions.Web),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await credential.GetTokenAsync(Scope, cancellation)).Token);
        using var answer = await http.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<VaultAnswer>(JsonSerializerOptions.Web, cancellation)
            ?? throw new CryptographicException("The key vault answered nothing.");
    }

    /// <param name="Kid">The version of the vault's key that wraps the secret's own.</param>
    private sealed record Box(string Kid, string Wrapped, byte[] Content);

    private sealed record VaultRequest(string Alg, string Value);

    private sealed record VaultAnswer(string Kid, string Value);
}
