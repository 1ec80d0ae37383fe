using EGov.Identity.Clients;
using EGov.Identity.Provider;
using EGov.Identity.Provider.Protocol;
using EGov.Identity.Upstream;
using EGov.Identity.Upstream.Protocol;
using EGov.Local.Reporting;
using EGov.Local.Running;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Identity;

/// <summary>The clients of a fresh data folder: our web front end, a portal of the legacy profile, and a system of each agency that has people here.</summary>
internal sealed class SeedClients(IServiceProvider services, SeedSecrets secrets, SeedKeys keys)
{
    /// <summary>Our web front end.</summary>
    internal const string Web = OwnFrontEnd.Id;

    /// <summary>A portal that speaks what the portals before the platform spoke.</summary>
    internal const string Legacy = "legacy-portal";

    /// <summary>Where that portal would run.</summary>
    internal const string LegacyRedirect = "http://localhost:9080/oauth2/callback";

    private const string Planter = "seeds";

    private readonly AggregateStore<Client, ClientEvent> store = services.GetRequiredService<AggregateStore<Client, ClientEvent>>();
    private readonly PublicOrigin origin = services.GetRequiredService<PublicOrigin>();
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();

    /// <summary>The agencies with a system, and what each may ask for.</summary>
    internal static IReadOnlyList<(string Agency, IReadOnlyList<string> Scopes)> Systems { get; } =
    [
        .. SeedPeople.Agencies.Select(agency => (agency, (IReadOnlyList<string>)[Scopes.Api])),
        (ReportingPeople.WithSystem, [Scopes.Api, Scopes.Reporting]),
    ];

    /// <summary>The id of the system of an agency.</summary>
    internal static string SystemOf(string agency) => $"system-{agency.Replace('.', '-').ToLowerInvariant()}";

    /// <summary>Adds those that are missing, and lets our web front end stand at the origin of this run.</summary>
    internal async Task AddAsync(CancellationToken cancellation)
    {
        await AddWebAsync(cancellation);
        await AddLegacyAsync(cancellation);
        foreach (var (agency, scopes) in Systems)
        {
            var id = SystemOf(agency);
            var settings = new ClientSettings(
                new($"Hệ thống của {agency}", $"System of {agency}"), [], [], scopes, ClientProofMethod.PrivateKeyJwt, [keys.PublicOf(id)], Agency: agency);
            await AddAsync(id, ClientKind.System, settings, [], cancellation);
        }
    }

    /// <summary>Adds the platform itself as a client of this folder's provider, for runs on these ports.</summary>
    internal Task AddRelyingPartyAsync(string id, IReadOnlyList<int> ports, CancellationToken cancellation)
    {
        var issuers = ports.Select(port => $"{LocalApps.OriginOf(port)}{Issuer.Path}").ToList();
        var settings = new ClientSettings(
            new("Cổng Dịch vụ công", "Public service portal"),
            [.. issuers.Select(issuer => $"{issuer}/{UpstreamRequests.AnswerPath}")],
            [],
            [Scopes.OpenId, Scopes.Profile, Scopes.Identity, Scopes.Business],
            ClientProofMethod.PrivateKeyJwt,
            [keys.PublicOf(id)],
            $"{issuers[0]}/{UpstreamChoice.Path}/logout");
        return AddAsync(id, ClientKind.Portal, settings, [], cancellation);
    }

    private async Task AddWebAsync(CancellationToken cancellation)
    {
        var settings = OwnFrontEnd.At(origin);
        var web = await AddAsync(Web, ClientKind.Web, settings, [], cancellation);
        if (!web.Settings.RedirectUris.Contains(settings.RedirectUris[0], StringComparer.Ordinal))
        {
            // The folder runs at another port than before; only this origin's addresses are good.
            var moved = web.Settings with { RedirectUris = settings.RedirectUris, PostLogoutRedirectUris = settings.PostLogoutRedirectUris };
            Seeds.Taken(await store.ChangeAsync(Client.AggregateId(Web), null, client => client.Change(moved, clock.GetUtcNow(), Planter), cancellation), Web);
        }
    }

    private Task<Client> AddLegacyAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var settings = new ClientSettings(
            new("Cổng cũ", "Earlier portal"),
            [LegacyRedirect],
            ["http://localhost:9080/"],
            [Scopes.OpenId, Scopes.Profile, Scopes.Email, Scopes.Phone, Scopes.Identity, Scopes.Business],
            ClientProofMethod.ClientSecretPost,
            [],
            LegacyUntil: now.DateInVietnam().AddYears(1));
        return AddAsync(
            Legacy, ClientKind.Portal, settings, [new ClientSecretMade(now, Planter, Secret.HashOf(secrets.Find(Legacy)!.Password))], cancellation);
    }

    private async Task<Client> AddAsync(
        string id, ClientKind kind, ClientSettings settings, IReadOnlyList<ClientEvent> further, CancellationToken cancellation)
    {
        if (await store.FindAsync(Client.AggregateId(id), cancellation) is { State: var present })
        {
            return present;
        }

        if (await services.GetRequiredService<ClientRules>().WrongInAsync(kind, settings, "/settings", cancellation) is { Count: > 0 } wrong)
        {
            throw new HostStartException($"The client {id} cannot be seeded: {string.Join(' ', wrong.Select(each => $"{each.Field} {each.Message.En}"))}");
        }

        var registered = new ClientRegistered(clock.GetUtcNow(), Planter, id, kind, settings, Planter);
        return Seeds.Taken(await store.CreateAsync(Client.AggregateId(id), [registered, .. further], cancellation), id).State;
    }
}
