using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Identity.Clients;

/// <summary>A client as operators see it.</summary>
/// <param name="Id">The client id.</param>
/// <param name="Disabled">Whether it may do nothing at present.</param>
/// <param name="HasSecret">Whether it has a secret, which nobody can be shown again.</param>
/// <param name="LegacySignIns">How often people have signed in by the legacy profile, by month; only where one client is shown.</param>
/// <param name="Version">The number of the last change.</param>
internal sealed record ClientView(
    string Id,
    ClientKind Kind,
    ClientSettings Settings,
    bool Disabled,
    bool HasSecret,
    DateTimeOffset RegisteredAt,
    IReadOnlyList<LegacyMonth>? LegacySignIns,
    long Version)
{
    public static ClientView Of(Aggregate<Client> client) => Of(client.State, client.Version);

    public static ClientView Of(Client client, long version, IReadOnlyList<LegacyMonth>? legacy = null) => new(
        client.Id, client.Kind, client.Settings, client.IsDisabled, client.SecretHash is not null, client.RegisteredAt.InVietnam(), legacy, version);
}

/// <summary>How often people signed in by the legacy profile in a month.</summary>
/// <param name="Month">The month in Viet Nam: <c>2026-11</c>.</param>
internal sealed record LegacyMonth(string Month, long SignIns);
