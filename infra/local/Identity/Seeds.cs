using EGov.Identity;
using EGov.Identity.Accounts;
using EGov.Identity.Businesses;
using EGov.Identity.Credentials;
using EGov.Identity.Mandates;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Identity;

/// <summary>
/// Gives a data folder people, businesses, a mandate and clients to begin with, so that everything can be signed in to. Each is made once, whole,
/// under its own id: what is there already stays as its owner has left it, also when two runs plant at once.
/// </summary>
internal sealed class Seeds
{
    private const string Planter = "seeds";

    /// <summary>The id of the one mandate.</summary>
    private const string MandateId = "5eed0000000000000000000000000001";

    /// <summary>Passwords of 80 random bits are not guessed, whatever a guess costs: the first sign-in makes the hash that all others have.</summary>
    private static readonly Passwords Quick = new(rounds: 1000);

    private readonly IServiceProvider services;
    private readonly SeedSecrets secrets;
    private readonly SeedClients clients;
    private readonly TimeProvider clock;

    private Seeds(IServiceProvider services, string folder)
    {
        this.services = services;
        secrets = SeedSecrets.In(folder);
        clock = services.GetRequiredService<TimeProvider>();
        clients = new SeedClients(services, secrets, new SeedKeys(folder));
    }

    /// <summary>Plants what is missing.</summary>
    /// <exception cref="HostStartException">The folder or the app takes something not.</exception>
    internal static async Task<SeedSecrets> PlantAsync(FunctionsHost host, string folder, CancellationToken cancellation)
    {
        var seeds = new Seeds(host.Services(IdentityApp.Name), folder);
        seeds.secrets.Make([.. SeedPeople.All.Select(person => person.Number), SeedClients.Legacy]);
        await Parallel.ForEachAsync(SeedPeople.All, cancellation, async (person, stop) => await seeds.AddAsync(person, stop));
        foreach (var business in SeedPeople.Businesses)
        {
            await seeds.AddAsync(business, cancellation);
        }

        await seeds.AddMandateAsync(cancellation);
        await seeds.clients.AddAsync(cancellation);
        return seeds.secrets;
    }

    /// <summary>What was made or found.</summary>
    /// <exception cref="HostStartException">Neither.</exception>
    internal static T Taken<T>(Result<T> result, string what)
        where T : notnull =>
        result.Succeeded(out var value, out var error) ? value : throw new HostStartException($"{what} cannot be seeded: {error.DetailIn(Language.English)}");

    private async Task AddAsync(SeedPerson person, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<AggregateStore<Account, AccountEvent>>();
        var id = Account.AggregateId(person.Number);
        if (await store.FindAsync(id, cancellation) is not null)
        {
            return;
        }

        if (PersonalNumber.FaultOf(person.Number, person.BirthDate) is { } fault)
        {
            throw new HostStartException($"{id} cannot be seeded: {fault.Title.En}");
        }

        var now = clock.GetUtcNow();
        var secret = secrets.Find(person.Number)!;
        var kept = await services.GetRequiredService<Authenticators>().KeepAsync(person.Number, secret.Authenticator, cancellation);
        var hash = Quick.HashOf(secret.Password);
        var registered = new AccountRegistered(now, person.Number, person.Number, person.Name, person.BirthDate, null, person.Phone, 1, null, hash);
        var account = Account.Fold(null, registered);
        var given = person.Office is { } office ? Taken(account.GiveOffice(office, now, Planter), id) : [];
        var added = Taken(account.AddAuthenticator(kept, now), id);
        Taken(await store.CreateAsync(id, [registered, .. given, .. added], cancellation), id);
    }

    private async Task AddAsync(SeedBusiness business, CancellationToken cancellation)
    {
        var id = Business.AggregateId(business.Code);
        var first = Taken(
            Business.Register(business.Code, business.Name, [new(business.Representative, SeedOffice.Since)], clock.GetUtcNow(), Planter), id);
        Taken(await services.GetRequiredService<AggregateStore<Business, BusinessEvent>>().CreateAsync(id, first, cancellation), id);
    }

    private async Task AddMandateAsync(CancellationToken cancellation)
    {
        var (principal, agent) = SeedPeople.Mandate;
        var now = clock.GetUtcNow();
        var wanted = new MandateRequest(agent, [.. MandateRights.All], now.DateInVietnam().AddYears(1));
        var id = Mandate.AggregateId(MandateId);
        var first = Taken(Mandate.Grant(principal, principal, wanted, now), id);
        Taken(await services.GetRequiredService<AggregateStore<Mandate, MandateEvent>>().CreateAsync(id, first, cancellation), id);
    }
}
