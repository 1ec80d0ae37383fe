using EGov.Identity.Accounts;
using EGov.Identity.Clients;
using EGov.Identity.Keys;
using EGov.Identity.Provider;
using EGov.Identity.Sessions;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Identity.Tests.Provider;

/// <summary>The protocol on a deterministic host: virtual clock from Monday 5 January 2026, 08:00 in Vietnam. People sign in without pages.</summary>
internal sealed class ProviderHost : IAsyncDisposable
{
    public const string An = "001099012345";

    private readonly DirectoryInfo folder;

    private ProviderHost(FunctionsHost host, DirectoryInfo folder) => (Host, this.folder) = (host, folder);

    public FunctionsHost Host { get; }

    public DateTimeOffset Now => Host.Clock.GetUtcNow();

    public string Issuer => Service<Issuer>().Name;

    public string Audience => Service<Issuer>().Audience;

    public string Folder => folder.FullName;

    public static async Task<ProviderHost> StartAsync(
        int replicas = 1, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("provider-");
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Seed = 1,
            Replicas = replicas,
            Probe = new DurabilityProbe(),
            LoggerFactory = NullLoggerFactory.Instance,
            AnswerRefusal = HostRefusals.AnswerAsync,
        };

        // The rates are counted in real seconds, of which such a host has none.
        options.Settings[RateLimits.RateSetting] = "0";
        options.Settings["Identity:ClientRequestsPerSecond"] = "0";
        foreach (var (name, value) in settings ?? [])
        {
            options.Settings[name] = value;
        }

        foreach (var app in LocalApps.In(folder.FullName, IdentityApp.Name))
        {
            options.Apps.Add(app with { ConfigureServices = app.ConfigureServices + (all => all.TryAddSingleton<ISecretProtector, OpenSecrets>()) + services });
        }

        return new ProviderHost(await FunctionsHost.StartAsync(options), folder);
    }

    public T Service<T>()
        where T : notnull => Host.Services(IdentityApp.Name).GetRequiredService<T>();

    public Task AdvanceAsync(TimeSpan time) => Host.Clock.Advance(time);

    /// <summary>Lets views and other consequences come up to date.</summary>
    public Task SettleAsync() => Host.SettleAsync();

    public async Task<string> AddAccountAsync(string number = An, params IReadOnlyList<Office> offices)
    {
        var registered = new AccountRegistered(Now, number, number, "Nguyễn Thị An", new(1999, 2, 3), "an@example.vn", "+84912345678", 1, "T-17", null);
        var given = offices.Select(office => new OfficeGiven(Now, "ops", office));
        var made = await Service<AggregateStore<Account, AccountEvent>>().CreateAsync(Account.AggregateId(number), [registered, .. given], default);
        Assert.True(made.Succeeded(out _, out _));
        return number;
    }

    public Task ChangeAccountAsync(string number, AccountEvent happened) => Service<AggregateStore<Account, AccountEvent>>()
        .ChangeAsync(Account.AggregateId(number), null, _ => new[] { happened }, default);

    public async Task RegisterAsync(string id, ClientKind kind, ClientSettings settings, string? secretHash = null)
    {
        ClientEvent[] events =
        [
            new ClientRegistered(Now, "ops", id, kind, settings, "test"),
            .. secretHash is null ? Array.Empty<ClientEvent>() : [new ClientSecretMade(Now, "ops", secretHash)],
        ];
        Assert.True((await Service<AggregateStore<Client, ClientEvent>>().CreateAsync(Client.AggregateId(id), events, default)).Succeeded(out _, out _));
    }

    public Task ChangeClientAsync(string id, ClientEvent happened) =>
        Service<AggregateStore<Client, ClientEvent>>().ChangeAsync(Client.AggregateId(id), null, _ => new[] { happened }, default);

    public ProviderBrowser OpenBrowser() => new(Host.BaseAddress);

    /// <summary>Gives the browser a session, as the sign-in page does.</summary>
    public async Task<string> SignInAsync(ProviderBrowser browser, string number = An, int level = 1)
    {
        var http = new DefaultHttpContext();
        browser.AddCookies(http.Request);
        var begun = await Service<SessionDesk>().BeginAsync(http.Request, new Proof(number, level, level > 1 ? ["pwd", "otp"] : ["pwd"]), default);
        Assert.True(begun.Succeeded(out var signedIn, out _));
        foreach (var cookie in http.Response.Headers.SetCookie)
        {
            browser.Take(cookie!);
        }

        return signedIn.Id;
    }

    public HttpClient ClientOf(string id, params string[] roles) => ClientOf(new Caller(id, roles, null));

    public HttpClient ClientOf(Caller caller)
    {
        var client = Host.CreateClient();
        var token = LocalSecrets.In(folder.FullName).TokensAt(Host.Clock).Create(caller, TimeSpan.FromDays(1));
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>What the trail was told, in order.</summary>
    public async Task<IReadOnlyList<AuditEntry>> TrailAsync()
    {
        var feed = await Service<AppStores>().AuditInbox.ChangesAsync(null, 10_000, default);
        return [.. feed.Documents.Select(document => PlatformJson.Read<AuditInboxDocument>(document.Content).Entry).OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Stands in where the edition brings no protector.</summary>
    private sealed class OpenSecrets : ISecretProtector
    {
        public Task<byte[]> ProtectAsync(string purpose, ReadOnlyMemory<byte> secret, CancellationToken cancellation) => Task.FromResult(secret.ToArray());

        public Task<byte[]> UnprotectAsync(string purpose, ReadOnlyMemory<byte> box, CancellationToken cancellation) => Task.FromResult(box.ToArray());
    }
}
