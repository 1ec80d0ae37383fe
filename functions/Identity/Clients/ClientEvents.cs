using EGov.Platform.Aggregates;

namespace EGov.Identity.Clients;

/// <summary>What happens to a client's registration.</summary>
internal abstract record ClientEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>An operator registered a client.</summary>
/// <param name="Client">The client id.</param>
/// <param name="Registration">What tells the request from others with the same id.</param>
[EventType("vn.egov.identity.client.registered.v1", Private = ["registration"])]
internal sealed record ClientRegistered(DateTimeOffset At, string By, string Client, ClientKind Kind, ClientSettings Settings, string Registration)
    : ClientEvent(At, By);

/// <summary>What is registered of the client was changed.</summary>
[EventType("vn.egov.identity.client.changed.v1")]
internal sealed record ClientChanged(DateTimeOffset At, string By, ClientSettings Settings) : ClientEvent(At, By);

/// <summary>The client may do nothing until it is enabled again.</summary>
[EventType("vn.egov.identity.client.disabled.v1")]
internal sealed record ClientDisabled(DateTimeOffset At, string By) : ClientEvent(At, By);

/// <summary>The client may do again what is registered.</summary>
[EventType("vn.egov.identity.client.enabled.v1")]
internal sealed record ClientEnabled(DateTimeOffset At, string By) : ClientEvent(At, By);

/// <summary>The client has a new secret, and the one before is good no more.</summary>
/// <param name="Hash">The SHA-256 of the secret, in lower-case hexadecimal.</param>
[EventType("vn.egov.identity.client.secret-made.v1", Private = ["hash"])]
internal sealed record ClientSecretMade(DateTimeOffset At, string By, string Hash) : ClientEvent(At, By);
