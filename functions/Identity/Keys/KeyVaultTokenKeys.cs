using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;

namespace EGov.Identity.Keys;

/// <summary>Keys in an Azure key vault, by its REST API 7.4: made there, and digests are signed where they are.</summary>
internal sealed class KeyVaultTokenKeys(HttpClient http, TokenCredential credential, Uri vault) : ITokenKeys
{
    /// <summary>The setting that names the vault, such as <c>https://name.vault.azure.net</c>.</summary>
    public const string Setting = "Identity:KeyVault";

    private const string Version = "?api-version=7.4";

    private static readonly TokenRequestContext Scope = new(["https://vault.azure.net/.default"]);

    public async Task<TokenKey> MakeAsync(string name, CancellationToken cancellation)
    {
        using var looked = await SendAsync(HttpMethod.Get, new Uri(vault, $"keys/{name}{Version}"), null, cancellation);
        if (looked.StatusCode != HttpStatusCode.NotFound)
        {
            return KeyOf(await ReadAsync<KeyBundle>(looked, cancellation));
        }

        using var made = await SendAsync(
            HttpMethod.Post, new Uri(vault, $"keys/{name}/create{Version}"), JsonContent.Create(new CreateRequest("EC", "P-256", ["sign"]), options: Names), cancellation);
        return KeyOf(await ReadAsync<KeyBundle>(made, cancellation));
    }

    public async Task<byte[]> SignAsync(string reference, ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
    {
        var body = JsonContent.Create(new SignRequest("ES256", Base64Url.EncodeToString(sha256.Span)), options: Names);
        using var answer = await SendAsync(HttpMethod.Post, new Uri($"{reference}/sign{Version}"), body, cancellation);
        return Base64Url.DecodeFromChars((await ReadAsync<SignAnswer>(answer, cancellation)).Value);
    }

    private static JsonSerializerOptions Names { get; } = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The id names the version too, so that a name that is made twice at once still names one key.</summary>
    private TokenKey KeyOf(KeyBundle bundle) => new Uri(bundle.Key.Kid).Host == vault.Host && bundle.Key is { Crv: "P-256" }
        ? new(bundle.Key.Kid, bundle.Key.X, bundle.Key.Y)
        : throw new InvalidOperationException($"The key vault gave {bundle.Key.Kid}, which is no key for ES256 of its own.");

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        var token = await credential.GetTokenAsync(Scope, cancellation);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        return await http.SendAsync(request, cancellation);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
        where T : class
    {
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<T>(Names, cancellation) ?? throw new InvalidOperationException("The key vault answered nothing.");
    }

    private sealed record CreateRequest(string Kty, string Crv, IReadOnlyList<string> KeyOps);

    private sealed record KeyBundle(WebKey Key);

    private sealed record WebKey(string Kid, string Crv, string X, string Y);

    private sealed record SignRequest(string Alg, string Value);

    private sealed record SignAnswer(string Value);
}
