using System.Text.RegularExpressions;
using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Provider;
using EGov.Identity.Tests.Pages;
using EGov.Local.Identity;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Identity.Tests;

/// <summary>The provider on a deterministic host: virtual clock from Monday 5 January 2026, 08:00 in Vietnam.</summary>
internal sealed partial class IdentityHost : IAsyncDisposable
{
    /// <summary>A man, born in Ha Noi in 1999.</summary>
    public const string An = "001099012345";

    /// <summary>A woman, born in Ho Chi Minh City in 1985.</summary>
    public const string Binh = "079185054321";

    public const string Password = "con trâu đi trước cái cày";

    /// <summary>Quick to make and to check: how strong real ones are is told by <c>PasswordsTests</c>.</summary>
    public static readonly Passwords Passwords = new(rounds: 1000);

    private static readonly Lazy<string> Hash = new(() => Passwords.HashOf(Password));

    /// <summary>Of the usual password.</summary>
    public static string PasswordHash => Hash.Value;

    private readonly DirectoryInfo folder;
    private readonly bool keepFolder;

    private IdentityHost(FunctionsHost host, DirectoryInfo folder, bool keepFolder)
    {
        Host = host;
        this.folder = folder;
        this.keepFolder = keepFolder;
    }

    public FunctionsHost Host { get; }

    public AppStores Stores => Service<AppStores>();

    public static Task<IdentityHost> StartAsync(
        int replicas = 1, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null) =>
        StartAsync(Directory.CreateTempSubdirectory("identity-"), replicas, keepFolder: false, settings, services);

    /// <summary>On a folder that outlives the host.</summary>
    public static async Task<IdentityHost> StartAsync(
        DirectoryInfo folder,
        int replicas,
        bool keepFolder,
        Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? services = null,
        int port = 0)
    {
        var options = new FunctionsHostOptions
        {
            DataFolder = folder.FullName,
            Port = port,
            Seed = 1,
            Replicas = replicas,
            Probe = new DurabilityProbe(),
            LoggerFactory = NullLoggerFactory.Instance,
            AnswerRefusal = HostRefusals.AnswerAsync,
        };

        // The rate is counted in real seconds, of which such a host has none.
        options.Settings[RateLimits.RateSetting] = "0";
        foreach (var app in LocalApps.In(folder.FullName, IdentityApp.Name))
        {
            var all = new Dictionary<string, string?>(app.Settings);
            foreach (var (name, value) in settings ?? [])
            {
                all[name] = value;
            }

            options.Apps.Add(app with { Settings = all, ConfigureServices = app.ConfigureServices + Quick + services });
        }

        return new IdentityHost(await FunctionsHost.StartAsync(options), folder, keepFolder);

        static void Quick(IServiceCollection services) => services.AddSingleton(Passwords);
    }

    public T Service<T>()
        where T : notnull => Host.Services(IdentityApp.Name).GetRequiredService<T>();

    public Browser OpenBrowser(string agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", string? language = null) =>
        new(Host.BaseAddress, agent, language);

    /// <summary>Lets the clock run.</summary>
    public Task AdvanceAsync(TimeSpan time) => Host.Clock.Advance(time);

    /// <summary>Makes an account with the usual password, as if its owner had registered.</summary>
    public async Task<string> AddAccountAsync(string number = An, string? email = "an@example.vn", string? phone = null, int proof = 1)
    {
        await AddAccountAsync(new AccountRegistered(Host.Clock.GetUtcNow(), number, number, "Nguyễn Thị An", new(1999, 2, 3), email, phone, proof, null, PasswordHash));
        return number;
    }

    public async Task AddAccountAsync(AccountRegistered registered) =>
        Assert.True((await Service<AccountDesk>().CreateAsync(registered, default)).Succeeded(out _, out _));

    /// <summary>Changes an account as the decision says.</summary>
    public async Task ChangeAccountAsync(string number, Func<Account, EGov.Platform.Results.Result<IReadOnlyList<AccountEvent>>> decide) =>
        Assert.True((await Service<AccountDesk>().ChangeAsync(number, null, decide, default)).Succeeded(out _, out _));

    public async Task<Account> AccountAsync(string number = An) => (await Service<AccountDesk>().ReadAsync(number, default))!.State;

    /// <summary>Signs in with number and password, which is all that is wanted.</summary>
    public static async Task SignInAsync(Browser browser, string number = An, string password = Password)
    {
        await browser.GetAsync("sign-in");
        var answer = await browser.PostAsync("sign-in", ("number", number), ("password", password));
        Assert.Equal("/api/identity/account", answer.Expect(303).Location);
    }

    /// <summary>Signs in with a code to the contact besides.</summary>
    public async Task SignInStronglyAsync(Browser browser, string number = An)
    {
        var interaction = await AskAsync(level: 2);
        (await browser.FillAsync($"sign-in?interaction={interaction}", ("number", number), ("password", Password))).Expect(303);
        (await browser.FillAsync($"sign-in/code?interaction={interaction}", ("code", await CodeAsync()))).Expect(303);
    }

    /// <summary>Keeps a request of a client, as the provider does before people come to the pages.</summary>
    public Task<string> AskAsync(int level = 1, string? loginHint = null) => Service<Interactions>().KeepAsync(
        new("portal", "https://portal.example/callback", ["openid"], null, null, "challenge", level, null, [], loginHint, null, Host.Clock.GetUtcNow()), default);

    /// <summary>What was sent, the latest first.</summary>
    public async Task<IReadOnlyList<OutboxDocument>> SentAsync() => await Service<OutboxMessages>().ListAsync(default);

    /// <summary>The same, once there are so many: some go out when the answer has left.</summary>
    public async Task<IReadOnlyList<OutboxDocument>> SentAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while ((await SentAsync()).Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }

        return await SentAsync();
    }

    /// <summary>The code that was sent last.</summary>
    public async Task<string> CodeAsync() => Code().Match((await SentAsync())[0].Message.Text) is { Success: true } found
        ? found.Value
        : throw new InvalidOperationException("The latest message has no code.");

    /// <summary>Asks for a recovery, and gives the code, which goes out once the answer has left.</summary>
    public async Task<string> RecoverAsync(Browser browser, string number = An)
    {
        var before = (await SentAsync()).Count;
        Assert.Equal("/api/identity/recover/code", (await browser.FillAsync("recover", ("number", number))).Expect(303).Location);
        await SentAsync(before + 1);
        return await CodeAsync();
    }

    /// <summary>A client of the API with a token of the role.</summary>
    public HttpClient ClientOf(string id, params string[] roles) => ClientOf(new Caller(id, roles, null));

    /// <summary>A client of the API.</summary>
    public HttpClient ClientOf(Caller caller)
    {
        var client = Host.CreateClient();
        var token = LocalSecrets.In(folder.FullName).TokensAt(Host.Clock).Create(caller, TimeSpan.FromDays(1));
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>The day's entries of the trail about the account, the latest first.</summary>
    public async Task<IReadOnlyList<AuditItem>> TrailAsync(string number = An)
    {
        await Host.SettleAsync();
        var day = Host.Clock.GetUtcNow().DateInVietnam();
        return (await Service<AuditReader>().OfTargetAsync(day, Account.AggregateId(number), new(string.Empty, 100), default)).Items;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        if (!keepFolder)
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();
}
