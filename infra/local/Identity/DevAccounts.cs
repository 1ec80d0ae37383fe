using EGov.Identity.Provider;
using EGov.Local.Exchange;
using EGov.Platform.Access;
using EGov.Platform.Http;

namespace EGov.Local.Identity;

/// <summary>What <c>/dev</c> tells of the seeded accounts, clients and connected systems, at a moment.</summary>
/// <param name="People">Who can sign in.</param>
/// <param name="Clients">Through what, and what signs in for itself.</param>
/// <param name="Systems">What is connected to the exchange axis by the protocol of before.</param>
internal sealed record DevAccounts(string Issuer, IReadOnlyList<DevPerson> People, IReadOnlyList<DevClient> Clients, IReadOnlyList<DevSystem> Systems)
{
    /// <summary>The accounts of a folder.</summary>
    internal static DevAccounts Of(Issuer issuer, PublicOrigin origin, string folder, SeedSecrets secrets, DateTimeOffset now) => new(
        issuer.Name,
        [.. SeedPeople.All.Where(person => secrets.Find(person.Number) is not null).Select(person => DevPerson.Of(person, secrets.Find(person.Number)!, now))],
        [
            new(SeedClients.Web, "web", null, null, null),
            new(SeedClients.Legacy, "legacy portal", null, secrets.Find(SeedClients.Legacy)?.Password, null),
            .. SeedClients.Systems.Select(system => new DevClient(
                SeedClients.SystemOf(system.Agency), "system", system.Agency, null, new SeedKeys(folder).PathOf(SeedClients.SystemOf(system.Agency)))),
        ],
        [
            .. ExchangeSeeds.All.Where(system => secrets.Find(system.SecretName) is not null).Select(system => new DevSystem(
                system.Id, secrets.Find(system.SecretName)!.Password, system.Agency, system.Id, origin.AddressOf(ExchangeSeeds.Endpoint))),
        ]);
}

/// <param name="Code">What their authenticator shows now; it is taken once.</param>
/// <param name="Roles">In their office, or citizen.</param>
/// <param name="ActsFor">The businesses and people for whom they may act.</param>
internal sealed record DevPerson(
    string Number, string Name, string Password, string Code, string Phone, IReadOnlyList<string> Roles, string? Agency, string? Title, IReadOnlyList<string> ActsFor)
{
    internal static DevPerson Of(SeedPerson person, SeedSecret secret, DateTimeOffset now) => new(
        person.Number,
        person.Name,
        secret.Password,
        secret.CodeAt(now),
        person.Phone,
        person.Office?.Roles ?? [Callers.Citizen],
        person.Office?.Agency,
        person.Office?.Title,
        [
            .. SeedPeople.Businesses.Where(business => business.Representative == person.Number).Select(business => business.Code),
            .. SeedPeople.Mandate.Agent == person.Number ? [SeedPeople.Mandate.Principal] : Array.Empty<string>(),
        ]);
}

/// <param name="Secret">Of the legacy profile.</param>
/// <param name="KeyFile">The file with its private key.</param>
internal sealed record DevClient(string Id, string Kind, string? Agency, string? Secret, string? KeyFile);

/// <param name="SystemId">The id that the agency's software sends.</param>
/// <param name="Secret">With what it signs.</param>
/// <param name="Agency">The registry id of its agency.</param>
/// <param name="Code">The code of its agency.</param>
/// <param name="Endpoint">Where it sends to.</param>
internal sealed record DevSystem(string SystemId, string Secret, string Agency, string Code, string Endpoint);
