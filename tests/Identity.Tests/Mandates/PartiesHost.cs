using EGov.Identity.Accounts;
using EGov.Identity.Capacities;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Identity.Tests.Mandates;

/// <summary>The provider with two people and an operator, on a virtual clock from Monday 5 January 2026, 08:00 in Vietnam.</summary>
internal sealed class PartiesHost : IAsyncDisposable
{
    public const string An = "001099012345";
    public const string Binh = "079185054321";
    public const string Viettel = "0100109106";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parties-");
    private FunctionsHost? host;

    public ApiClient Operator => ClientOf(new("ops", [Callers.Operator], null));

    public FunctionsHost Host => host!;

    public static async Task<PartiesHost> StartAsync()
    {
        var parties = new PartiesHost();
        var options = new FunctionsHostOptions
        {
            DataFolder = parties.folder.FullName,
            Seed = 1,
            LoggerFactory = NullLoggerFactory.Instance,
            AnswerRefusal = HostRefusals.AnswerAsync,
        };
        options.Settings[RateLimits.RateSetting] = "0";
        foreach (var app in LocalApps.In(parties.folder.FullName, IdentityApp.Name, () => parties.Host))
        {
            options.Apps.Add(app);
        }

        parties.host = await FunctionsHost.StartAsync(options);
        await parties.AddAccountAsync(An, "Nguyễn Văn An");
        await parties.AddAccountAsync(Binh, "Trần Thị Bình");
        return parties;
    }

    public T Service<T>()
        where T : notnull => Host.Services(IdentityApp.Name).GetRequiredService<T>();

    /// <summary>Somebody with a second factor, as themselves or for another.</summary>
    public ApiClient ClientOf(Caller caller) => new(
        Host.CreateClient(), LocalSecrets.In(folder.FullName).TokensAt(Host.Clock).Create(caller, TimeSpan.FromDays(2000)));

    public ApiClient Citizen(string number, string? actsFor = null, string? mandate = null, int level = 2) =>
        ClientOf(new(number, [Callers.Citizen], null) { ActsFor = actsFor, Mandate = mandate, Level = level, Rights = mandate is null ? [] : MandateRights.All });

    public async Task<IReadOnlyList<Capacity>> CapacitiesAsync(string number)
    {
        await Host.SettleAsync();
        var account = (await Service<AggregateStore<Account, AccountEvent>>().FindAsync(Account.AggregateId(number), default))!.State;
        return await Service<CapacityDesk>().ListAsync(account, default);
    }

    /// <summary>The capacity that the key names.</summary>
    public async Task<Capacity?> CapacityAsync(string number, string key)
    {
        var account = (await Service<AggregateStore<Account, AccountEvent>>().FindAsync(Account.AggregateId(number), default))!.State;
        return await Service<CapacityDesk>().FindAsync(account, key, default);
    }

    /// <summary>Enters the business with the person as its one representative.</summary>
    public async Task<Answer> RegisterAsync(string representative, string key = "register-1") => await Operator.PostAsync(
        "api/identity/businesses",
        $$"""{"code":"{{Viettel}}","name":"Viettel","representatives":[{"number":"{{representative}}","from":"2020-01-01"}]}""",
        key);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public async Task AddAccountAsync(string number, string name, int proof = 1)
    {
        var registered = new AccountRegistered(Host.Clock.GetUtcNow(), number, number, name, new(1999, 2, 3), null, null, proof, null, null);
        var accounts = Service<AggregateStore<Account, AccountEvent>>();
        Assert.True((await accounts.CreateAsync(Account.AggregateId(number), [registered], default)).Succeeded(out _, out _));
    }
}
