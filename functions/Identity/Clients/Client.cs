using System.Diagnostics;
using System.Text.Json.Serialization;
using EGov.Identity.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Identity.Clients;

/// <summary>A relying party: who may ask that people sign in, or sign in for itself.</summary>
/// <param name="Id">The client id.</param>
/// <param name="Settings">What operators have registered.</param>
/// <param name="Registration">What tells the request that registered it from others with the same id.</param>
/// <param name="SecretHash">The SHA-256 of its secret; null while it has none.</param>
/// <param name="IsDisabled">Whether it may do nothing at present.</param>
internal sealed record Client(
    string Id, ClientKind Kind, ClientSettings Settings, string Registration, DateTimeOffset RegisteredAt, string? SecretHash = null, bool IsDisabled = false)
    : IAggregateState<Client, ClientEvent>
{
    /// <summary>The kind of aggregate; <see cref="Kind"/> is that of the client.</summary>
    public const string AggregateKind = "client";

    static string IAggregateState<Client, ClientEvent>.Kind => AggregateKind;

    /// <summary>Whether people sign in with it.</summary>
    [JsonIgnore]
    public bool HasPeople => Kind is not ClientKind.System;

    public static string AggregateId(string id) => $"{AggregateKind}-{id}";

    public static Client Fold(Client? state, ClientEvent happened) => happened switch
    {
        ClientRegistered registered => new(registered.Client, registered.Kind, registered.Settings, registered.Registration, registered.At),
        ClientChanged changed => state! with
        {
            Settings = changed.Settings,
            SecretHash = changed.Settings.Method is ClientProofMethod.ClientSecretPost ? state.SecretHash : null,
        },
        ClientDisabled => state! with { IsDisabled = true },
        ClientEnabled => state! with { IsDisabled = false },
        ClientSecretMade made => state! with { SecretHash = made.Hash },
        _ => throw new UnreachableException($"A client does not know {happened.GetType()}."),
    };

    /// <summary>Whether it may use the legacy profile at the time.</summary>
    public bool IsLegacyAt(DateTimeOffset now) => Settings.LegacyUntil is { } until && now.DateInVietnam() <= until;

    /// <summary>Puts the settings in the place of all that was registered; who proves itself otherwise from now on loses its secret.</summary>
    public Result<IReadOnlyList<ClientEvent>> Change(ClientSettings settings, DateTimeOffset at, string by) =>
        settings.IsAs(Settings) ? Array.Empty<ClientEvent>() : Happened(new ClientChanged(at, by, settings));

    public Result<IReadOnlyList<ClientEvent>> Disable(DateTimeOffset at, string by) =>
        IsDisabled ? IdentityErrors.ClientDisabledAlready.With() : Happened(new ClientDisabled(at, by));

    public Result<IReadOnlyList<ClientEvent>> Enable(DateTimeOffset at, string by) =>
        IsDisabled ? Happened(new ClientEnabled(at, by)) : IdentityErrors.ClientDisabledAlready.With();

    /// <summary>Gives it a new secret, in the place of the one that it had.</summary>
    public Result<IReadOnlyList<ClientEvent>> RenewSecret(string hash, DateTimeOffset at, string by) => Settings.Method is ClientProofMethod.ClientSecretPost
        ? Happened(new ClientSecretMade(at, by, hash))
        : IdentityErrors.NoSecretForClient.With();

    private static Result<IReadOnlyList<ClientEvent>> Happened(ClientEvent happened) => new[] { happened };
}
