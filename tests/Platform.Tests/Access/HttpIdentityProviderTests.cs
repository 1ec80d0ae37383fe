using System.Net;
using EGov.Platform.Access;

namespace EGov.Platform.Tests.Access;

/// <summary>How the provider is asked over HTTP, at another address than its name.</summary>
public sealed class HttpIdentityProviderTests
{
    private const string Issuer = "https://portal.example/api/identity";
    private const string Description = """{"issuer":"https://portal.example/api/identity","jwks_uri":"https://portal.example/api/identity/jwks"}""";

    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal)
    {
        ["http://inside:7071/api/identity/.well-known/openid-configuration"] = Description,
        ["http://inside:7071/api/identity/jwks"] = """{"keys":[]}""",
        ["http://inside:7071/api/identity/ended-sessions"] = """{"sessions":["s1","s2"]}""",
    };

    [Fact]
    public async Task Keys_are_where_the_providers_own_description_says() => Assert.Equal("""{"keys":[]}""", await Provider().KeysAsync(default));

    [Fact]
    public async Task Ended_sessions_are_listed() => Assert.Equal(["s1", "s2"], await Provider().EndedSessionsAsync(default));

    [Theory]
    [InlineData("""{"issuer":"https://elsewhere.example","jwks_uri":"https://portal.example/api/identity/jwks"}""")]
    [InlineData("""{"issuer":"https://portal.example/api/identity","jwks_uri":"https://elsewhere.example/jwks"}""")]
    [InlineData("""{"issuer":"https://portal.example/api/identity"}""")]
    [InlineData("nothing")]
    [InlineData("null")]
    public async Task Who_names_itself_otherwise_is_not_the_provider(string description)
    {
        pages["http://inside:7071/api/identity/.well-known/openid-configuration"] = description;

        await Assert.ThrowsAsync<IdentityProviderException>(() => Provider().KeysAsync(default));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>")]
    public async Task What_is_no_list_is_no_answer(string answer)
    {
        pages["http://inside:7071/api/identity/ended-sessions"] = answer;

        await Assert.ThrowsAsync<IdentityProviderException>(() => Provider().EndedSessionsAsync(default));
    }

    [Fact]
    public async Task No_page_is_no_answer()
    {
        pages.Clear();

        await Assert.ThrowsAsync<IdentityProviderException>(() => Provider().EndedSessionsAsync(default));
        await Assert.ThrowsAsync<IdentityProviderException>(() => Provider().KeysAsync(default));
    }

    [Fact]
    public async Task A_provider_that_takes_too_long_does_not_answer()
    {
        using var http = new HttpClient(new Pages(pages) { Delay = TimeSpan.FromSeconds(30) }) { Timeout = TimeSpan.FromMilliseconds(50) };

        await Assert.ThrowsAsync<IdentityProviderException>(() => Provider(http).EndedSessionsAsync(default));
    }

    private HttpIdentityProvider Provider(HttpClient? http = null) =>
        new(http ?? new HttpClient(new Pages(pages)), Issuer, () => new Uri("http://inside:7071"));

    private sealed class Pages(Dictionary<string, string> pages) : HttpMessageHandler
    {
        public TimeSpan Delay { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Delay, TimeProvider.System, cancellationToken);
            return pages.TryGetValue(request.RequestUri!.AbsoluteUri, out var page)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(page) }
                : new HttpResponseMessage(HttpStatusCode.NotFound);
        }
    }
}
