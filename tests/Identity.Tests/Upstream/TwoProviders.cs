using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Provider;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Tests.Pages;
using EGov.Identity.Tests.Provider;
using EGov.Identity.Upstream;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Identity.Tests.Upstream;

/// <summary>Our provider as the relying party of a second instance of itself, which is the e-ID provider.</summary>
internal sealed partial class TwoProviders : IAsyncDisposable
{
    internal const string ClientId = "egov";

    private static int ports = Environment.ProcessId * 37;

    private readonly string ours;

    private TwoProviders(IdentityHost here, IdentityHost there, string ours) => (Here, There, this.ours) = (here, there, ours);

    /// <summary>Our provider.</summary>
    public IdentityHost Here { get; }

    /// <summary>The e-ID provider.</summary>
    public IdentityHost There { get; }

    /// <summary>The claims of a provider that has the names of the standard: the technical id is the subject.</summary>
    public const string StandardClaims =
        "TechID=sub SoDinhDanh=personal_number HoVaTen=name NgayThangNamSinh=birthdate IAL=ial MaSoDoanhNghiep=act_for TenDoanhNghiep=act_for_name";

    /// <summary>Starts both: we prove ourselves by a key, or, at the legacy profile, by a secret.</summary>
    public static async Task<TwoProviders> StartAsync(bool legacy = false, Dictionary<string, string>? settings = null, int? portThere = null)
    {
        var (portHere, port) = (FreePort(), portThere ?? FreePort());
        var (ours, issuer) = ($"http://localhost:{portHere}", $"http://localhost:{port}/api/identity");
        var there = await StartAsync(port);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var secret = Secret.Fresh();
        await RegisterAsync(there, ours, legacy ? null : key, legacy ? secret : null);
        var all = new Dictionary<string, string>
        {
            [UpstreamSettings.IssuerSetting] = issuer,
            [UpstreamSettings.ClientSetting] = ClientId,
        };
        if (legacy)
        {
            all[UpstreamSettings.SecretSetting] = secret;
            all[UpstreamSettings.DescriptionSetting] = $"{issuer}/oauth2/token/.well-known/openid-configuration";
        }
        else
        {
            all[UpstreamSettings.KeySetting] = PrivateOf(key);
            all[UpstreamSettings.ScopesSetting] = "openid profile identity business";
            all[UpstreamSettings.ClaimsSetting] = StandardClaims;
        }

        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        return new(await StartAsync(portHere, all), there, ours);
    }

    public Browser OpenBrowser() => Here.OpenBrowser(language: "en");

    /// <summary>Lets the clocks of both run.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        await Here.AdvanceAsync(time);
        await There.AdvanceAsync(time);
    }

    /// <summary>Signs in at the e-ID provider and comes back; gives what our callback answers.</summary>
    public async Task<PageAnswer> SignInAsync(
        Browser browser, string number = IdentityHost.An, string begin = "e-id", Browser? there = null, string? choice = null, bool withCode = false)
    {
        using var own = There.OpenBrowser(language: "en");
        var back = await LeadAsync((await browser.GetAsync(begin)).Expect(303).Location!, there ?? own, number, choice, withCode);
        return await browser.GetAsync(back);
    }

    /// <summary>Goes through the pages of the e-ID provider; gives the path and query at which it sends the browser back.</summary>
    public async Task<string> LeadAsync(string to, Browser there, string number = IdentityHost.An, string? choice = null, bool withCode = false)
    {
        var at = await there.GetAsync(PathOf(to));
        while (at.Location?.StartsWith(ours, StringComparison.Ordinal) != true)
        {
            at = at.Location is { } next ? await there.GetAsync(next) : await FillAsync(there, at, number, choice, withCode);
        }

        return PathOf(at.Location);
    }

    /// <summary>Makes an account at the e-ID provider, with the usual password.</summary>
    public async Task<string> AddThereAsync(string number = IdentityHost.An, int proof = 1, string? techId = null, string name = "Nguyễn Văn An", DateOnly? birth = null)
    {
        await There.AddAccountAsync(new AccountRegistered(
            There.Host.Clock.GetUtcNow(), number, number, name, birth ?? new(1999, 2, 3), $"{number}@example.vn", null, proof, techId ?? $"T-{number}", IdentityHost.PasswordHash));
        return number;
    }

    /// <summary>Keeps a client's request with us, as people find it on the pages.</summary>
    public Task<string> AskAsync(int level = 1, IReadOnlyList<string>? prompts = null, TimeSpan? maxAge = null, string? actsFor = null) =>
        Here.Service<Interactions>().KeepAsync(
            new("portal", "https://portal.example/callback", ["openid"], "s1", null, "challenge", level, maxAge, prompts ?? [], null, actsFor, Here.Host.Clock.GetUtcNow()), default);

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await There.DisposeAsync();
    }

    /// <summary>A port that is free, that nobody is given for an outgoing connection, and that no other test of this process gets.</summary>
    internal static int FreePort()
    {
        while (true)
        {
            var port = 20_000 + (Interlocked.Increment(ref ports) % 12_000);
            try
            {
                using var free = new TcpListener(IPAddress.Loopback, port);
                free.Start();
                return port;
            }
            catch (SocketException)
            {
                // Another process has it.
                continue;
            }
        }
    }

    /// <summary>A provider on a port, which its issuer names.</summary>
    internal static Task<IdentityHost> StartAsync(int port, Dictionary<string, string>? settings = null) => IdentityHost.StartAsync(
        Directory.CreateTempSubdirectory("identity-"),
        replicas: 1,
        keepFolder: false,
        new(settings ?? []) { ["PublicOrigin"] = $"http://localhost:{port}", ["Identity:ClientRequestsPerSecond"] = "0" },
        port: port);

    internal static string PrivateOf(ECDsa key)
    {
        var all = key.ExportParameters(includePrivateParameters: true);
        return JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "k1",
            ["x"] = Base64Url.EncodeToString(all.Q.X),
            ["y"] = Base64Url.EncodeToString(all.Q.Y),
            ["d"] = Base64Url.EncodeToString(all.D),
        });
    }

    private static async Task RegisterAsync(IdentityHost there, string ours, ECDsa? key, string? secret)
    {
        var now = there.Host.Clock.GetUtcNow();
        var settings = new ClientSettings(
            new("Cổng", "Portal"),
            [$"{ours}/api/identity/e-id/callback"],
            [],
            ["openid", "profile", "identity", "business"],
            key is null ? ClientProofMethod.ClientSecretPost : ClientProofMethod.PrivateKeyJwt,
            key is null ? [] : [RelyingParty.PublicOf("k1", key)],
            BackchannelLogoutUri: $"{ours}/api/identity/e-id/logout",
            LegacyUntil: key is null ? now.DateInVietnam().AddYears(1) : null);
        ClientEvent[] events =
        [
            new ClientRegistered(now, "ops", ClientId, ClientKind.Portal, settings, "test"),
            .. secret is null ? Array.Empty<ClientEvent>() : [new ClientSecretMade(now, "ops", Secret.HashOf(secret))],
        ];
        var made = await there.Service<AggregateStore<Client, ClientEvent>>().CreateAsync(Client.AggregateId(ClientId), events, default);
        Assert.True(made.Succeeded(out _, out _));
    }

    private async Task<PageAnswer> FillAsync(Browser there, PageAnswer page, string number, string? choice, bool withCode)
    {
        var action = HttpUtility.HtmlDecode(Action().Match(page.Expect(200).Text).Groups[1].Value);
        return action switch
        {
            _ when action.Contains("/sign-in/code", StringComparison.Ordinal) => await there.PostAsync(action, ("code", withCode ? await There.CodeAsync() : "000000")),
            _ when action.Contains("/sign-in", StringComparison.Ordinal) => await there.PostAsync(action, ("number", number), ("password", IdentityHost.Password)),
            _ when action.Contains("/choose", StringComparison.Ordinal) => await there.PostAsync(action, ("acting_as", choice ?? "self")),
            _ when action.Contains("/consent", StringComparison.Ordinal) => await there.PostAsync(action, ("decision", "allow")),
            _ => throw new InvalidOperationException(page.Text),
        };
    }

    private static string PathOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) && !whole.IsFile ? whole.PathAndQuery : address;

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();
}
