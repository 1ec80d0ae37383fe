using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using EGov.Identity.Keys;
using EGov.Local.Identity;

namespace EGov.Identity.Tests.Keys;

/// <summary>Every adapter gives a secret back for its purpose and no other, and hides it.</summary>
public sealed class SecretProtectorTests : IDisposable
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("a secret of twenty b");

    private readonly Vault vault = new();

    public static TheoryData<string> Adapters => ["folder", "vault"];

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task A_secret_comes_back_for_its_purpose(string adapter)
    {
        var protector = Of(adapter);
        var box = await protector.ProtectAsync("purpose", Secret, default);

        Assert.Equal(Secret, await protector.UnprotectAsync("purpose", box, default));
        Assert.Equal(-1, box.AsSpan().IndexOf(Secret));
        Assert.NotEqual(box, await protector.ProtectAsync("purpose", Secret, default));
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public async Task It_comes_back_for_no_other_purpose(string adapter)
    {
        var protector = Of(adapter);
        var box = await protector.ProtectAsync("purpose", Secret, default);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => protector.UnprotectAsync("another", box, default));
    }

    [Fact]
    public async Task A_changed_box_of_the_folder_does_not_open()
    {
        var protector = Of("folder");
        var box = await protector.ProtectAsync("purpose", Secret, default);
        box[^1] ^= 1;

        await Assert.ThrowsAnyAsync<CryptographicException>(() => protector.UnprotectAsync("purpose", box, default));
    }

    [Fact]
    public async Task The_vaults_key_may_be_rotated_and_no_key_elsewhere_is_asked()
    {
        var protector = Of("vault");
        var box = await protector.ProtectAsync("purpose", Secret, default);
        vault.Rotate();
        Assert.Equal(Secret, await protector.UnprotectAsync("purpose", box, default));

        var foreign = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(box).Replace("vault.example", "other.example", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CryptographicException>(() => protector.UnprotectAsync("purpose", foreign, default));
        Assert.All(vault.Asked, address => Assert.Equal("vault.example", address.Host));
    }

    public void Dispose() => vault.Dispose();

    private ISecretProtector Of(string adapter) => adapter == "folder"
        ? new FolderSecretProtector(Enumerable.Range(0, 32).Select(each => (byte)each).ToArray())
        : new KeyVaultSecretProtector(new HttpClient(vault, disposeHandler: false), new Anyone(), new("https://vault.example/keys/identity"));

    /// <summary>Answers as the REST API of a key vault does: wraps with the present version, unwraps with the one that is named.</summary>
    private sealed class Vault : HttpMessageHandler
    {
        private readonly List<RSA> versions = [RSA.Create(2048)];

        public List<Uri> Asked { get; } = [];

        public void Rotate() => versions.Add(RSA.Create(2048));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            Assert.Equal("Bearer token", request.Headers.Authorization?.ToString());
            Assert.Equal("?api-version=7.4", request.RequestUri!.Query);
            var body = (await request.Content!.ReadFromJsonAsync<JsonNode>(cancellationToken))!;
            Assert.Equal("RSA-OAEP-256", body["alg"]!.GetValue<string>());
            var value = Base64Url.DecodeFromChars(body["value"]!.GetValue<string>());
            var path = request.RequestUri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var (version, result) = path switch
            {
                ["keys", "identity", "wrapkey"] => (versions.Count - 1, versions[^1].Encrypt(value, RSAEncryptionPadding.OaepSHA256)),
                ["keys", "identity", var named, "unwrapkey"] => (int.Parse(named, System.Globalization.CultureInfo.InvariantCulture), versions[int.Parse(named, System.Globalization.CultureInfo.InvariantCulture)].Decrypt(value, RSAEncryptionPadding.OaepSHA256)),
                _ => throw new InvalidOperationException(request.RequestUri.AbsolutePath),
            };
            return new(HttpStatusCode.OK)
            {
                Content = JsonContent.Create(new { kid = $"https://vault.example/keys/identity/{version}", value = Base64Url.EncodeToString(result) }),
            };
        }

        protected override void Dispose(bool disposing)
        {
            versions.ForEach(version => version.Dispose());
            base.Dispose(disposing);
        }
    }

    private sealed class Anyone : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
