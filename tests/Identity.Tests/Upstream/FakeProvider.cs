using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using EGov.Identity.Tests.Pages;
using EGov.Identity.Tests.Provider;
using EGov.Identity.Upstream;

namespace EGov.Identity.Tests.Upstream;

/// <summary>An e-ID provider that answers whatever a test wants, right unless it says otherwise; and our provider as its relying party.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly int port = TwoProviders.FreePort();
    private string? nonce;

    private FakeProvider()
    {
        listener.Prefixes.Add($"http://localhost:{port}/");
        listener.Start();
        _ = ServeAsync();
    }

    public IdentityHost Here { get; private set; } = null!;

    public string Issuer => $"http://localhost:{port}";

    /// <summary>What names the key that signs.</summary>
    public string Kid { get; set; } = "k1";

    public bool NamesItself { get; set; } = true;

    /// <summary>What is changed of the ID token that is signed next.</summary>
    public Action<JsonObject> Claims { get; set; } = _ => { };

    public Action<JsonObject> Header { get; set; } = _ => { };

    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>What userinfo says; the subject of the ID token by itself.</summary>
    public JsonObject UserInfo { get; set; } = new() { ["sub"] = "sub-1" };

    /// <summary>Answers in the place of the right one, by path.</summary>
    public ConcurrentDictionary<string, (int Status, string Text)> Instead { get; } = new(StringComparer.Ordinal);

    /// <summary>The forms that came to the token endpoint.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The paths that were asked for.</summary>
    public ConcurrentQueue<string> Paths { get; } = new();

    public static async Task<FakeProvider> StartAsync(Dictionary<string, string>? settings = null)
    {
        var fake = new FakeProvider();
        fake.Here = await TwoProviders.StartAsync(TwoProviders.FreePort(), new(settings ?? [])
        {
            [UpstreamSettings.IssuerSetting] = fake.Issuer,
            [UpstreamSettings.ClientSetting] = TwoProviders.ClientId,
            [UpstreamSettings.SecretSetting] = "a secret of theirs",
        });
        return fake;
    }

    /// <summary>Begins to sign in, and gives the parameters that the provider is sent.</summary>
    public async Task<System.Collections.Specialized.NameValueCollection> BeginAsync(Browser browser, string path = "e-id")
    {
        var fields = HttpUtility.ParseQueryString(new Uri((await browser.GetAsync(path)).Expect(303).Location!).Query);
        nonce = fields["nonce"];
        return fields;
    }

    /// <summary>Goes there and back.</summary>
    public async Task<PageAnswer> SignInAsync(Browser browser, string path = "e-id") =>
        await browser.GetAsync(BackOf((await BeginAsync(browser, path))["state"]!));

    /// <summary>Where the provider would send the browser.</summary>
    public string BackOf(string state, string? issuer = null) =>
        $"e-id/callback?code=c1&state={HttpUtility.UrlEncode(state)}&iss={HttpUtility.UrlEncode(issuer ?? Issuer)}";

    /// <summary>A token of this provider.</summary>
    public string TokenOf(JsonObject claims, string type = "JWT")
    {
        var header = new JsonObject { ["alg"] = "ES256", ["kid"] = Kid, ["typ"] = type };
        Header(header);
        return Jwt.Compose(header, claims, Sign ?? (signed => key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
    }

    /// <summary>The claims of a right ID token.</summary>
    public JsonObject Right()
    {
        var now = Here.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        return new()
        {
            ["iss"] = Issuer,
            ["aud"] = TwoProviders.ClientId,
            ["sub"] = "sub-1",
            ["sid"] = "sid-1",
            ["iat"] = now,
            ["exp"] = now + 300,
            ["auth_time"] = now,
            ["nonce"] = nonce,
            ["acr"] = "LoA2",
            ["TechID"] = "T-1",
            ["SoDinhDanh"] = IdentityHost.An,
            ["HoVaTen"] = "Nguyễn Văn An",
            ["NgayThangNamSinh"] = "03/02/1999",
            ["IAL"] = "1",
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        listener.Close();
        key.Dispose();
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        Paths.Enqueue(path);
        if (path == "/token")
        {
            using var reader = new StreamReader(context.Request.InputStream);
            Asked.Enqueue(await reader.ReadToEndAsync());
        }

        var (status, text) = Instead.TryGetValue(path, out var other) ? other : (200, path switch
        {
            "/.well-known/openid-configuration" => DescriptionOf().ToJsonString(),
            "/keys" => KeysOf().ToJsonString(),
            "/token" => TokensOf().ToJsonString(),
            _ => UserInfo.ToJsonString(),
        });
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        var bytes = Encoding.UTF8.GetBytes(text);
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    private JsonObject DescriptionOf() => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["jwks_uri"] = $"{Issuer}/keys",
        ["authorization_response_iss_parameter_supported"] = NamesItself,
    };

    private JsonObject KeysOf()
    {
        var known = RelyingParty.PublicOf("k1", key);
        return new() { ["keys"] = new JsonArray(new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = Kid, ["x"] = known.X, ["y"] = known.Y }) };
    }

    private JsonObject TokensOf()
    {
        var claims = Right();
        Claims(claims);
        return new() { ["access_token"] = "access-1", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = TokenOf(claims) };
    }
}
