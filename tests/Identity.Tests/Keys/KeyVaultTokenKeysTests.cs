using System.Net;
using System.Text;
using Azure.Core;
using EGov.Identity.Keys;

namespace EGov.Identity.Tests.Keys;

public sealed class KeyVaultTokenKeysTests
{
    private const string Bundle = """{"key":{"kid":"https://v.vault.azure.net/keys/token-1/abc","kty":"EC","crv":"P-256","x":"xx","y":"yy"},"attributes":{"enabled":true}}""";

    [Fact]
    public async Task A_key_that_is_not_there_is_made_for_signing_and_named_with_its_version()
    {
        using var vault = new Vault(call => call.Method == HttpMethod.Get ? (HttpStatusCode.NotFound, "{}") : (HttpStatusCode.OK, Bundle));

        var key = await KeysOf(vault).MakeAsync("token-1", default);

        Assert.Equal(new TokenKey("https://v.vault.azure.net/keys/token-1/abc", "xx", "yy"), key);
        Assert.Equal(
            [
                "GET https://v.vault.azure.net/keys/token-1?api-version=7.4 ",
                """POST https://v.vault.azure.net/keys/token-1/create?api-version=7.4 {"kty":"EC","crv":"P-256","key_ops":["sign"]}""",
            ],
            vault.Calls);
    }

    [Fact]
    public async Task A_key_that_is_there_is_taken_and_signs_where_it_is()
    {
        using var vault = new Vault(call => (HttpStatusCode.OK, call.Method == HttpMethod.Get ? Bundle : """{"kid":"k","value":"AQID"}"""));
        var keys = KeysOf(vault);

        var key = await keys.MakeAsync("token-1", default);
        var signature = await keys.SignAsync(key.Reference, new byte[] { 9 }, default);

        Assert.Equal([1, 2, 3], signature);
        Assert.Equal("""POST https://v.vault.azure.net/keys/token-1/abc/sign?api-version=7.4 {"alg":"ES256","value":"CQ"}""", vault.Calls[^1]);
    }

    [Fact]
    public async Task A_key_of_another_vault_or_a_refusal_is_an_outage()
    {
        using var foreign = new Vault(_ => (HttpStatusCode.OK, Bundle.Replace("//v.", "//w.", StringComparison.Ordinal)));
        using var closed = new Vault(_ => (HttpStatusCode.Forbidden, "{}"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => KeysOf(foreign).MakeAsync("token-1", default));
        await Assert.ThrowsAsync<HttpRequestException>(() => KeysOf(closed).MakeAsync("token-1", default));
    }

    private static KeyVaultTokenKeys KeysOf(Vault vault) => new(new HttpClient(vault, disposeHandler: false), new Credential(), new Uri("https://v.vault.azure.net"));

    private sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("t", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    private sealed class Vault(Func<HttpRequestMessage, (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler
    {
        public List<string> Calls { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("Bearer t", request.Headers.Authorization!.ToString());
            Calls.Add($"{request.Method} {request.RequestUri} {(request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken))}");
            var (status, body) = answer(request);
            return new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
