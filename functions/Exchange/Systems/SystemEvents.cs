using EGov.Platform.Aggregates;

namespace EGov.Exchange.Systems;

/// <summary>What happens to the registration of an agency's system.</summary>
internal abstract record SystemEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>An operator registered a system.</summary>
/// <param name="System">The system's id.</param>
/// <param name="Agency">The registry id of the agency whose system it is.</param>
/// <param name="Settings">What is registered of it.</param>
/// <param name="Secret">Its first secret, sealed.</param>
/// <param name="Registration">What tells the request from others with the same id.</param>
[EventType("vn.egov.exchange.system.registered.v1", Private = ["secret", "registration"])]
internal sealed record SystemRegistered(
    DateTimeOffset At, string By, string System, string Agency, SystemSettings Settings, byte[] Secret, string Registration) : SystemEvent(At, By);

/// <summary>What is registered of the system was changed.</summary>
[EventType("vn.egov.exchange.system.changed.v1")]
internal sealed record SystemChanged(DateTimeOffset At, string By, SystemSettings Settings) : SystemEvent(At, By);

/// <summary>How the system is told of what comes was changed.</summary>
/// <param name="Address">Where it is told.</param>
/// <param name="IsOn">Whether it is told at present.</param>
/// <param name="Secret">The new secret of what it is told, sealed; null when the one before stays.</param>
/// <param name="Sends">What it is sent of a packet.</param>
/// <param name="EarlierUntil">Until when the secret of before signs beside a new one; null when none was made, or none was there.</param>
[EventType("vn.egov.exchange.system.push-changed.v1", Private = ["secret"])]
internal sealed record SystemPushChanged(
    DateTimeOffset At,
    string By,
    string Address,
    bool IsOn,
    byte[]? Secret,
    PushedContent Sends = PushedContent.Notice,
    DateTimeOffset? EarlierUntil = null) : SystemEvent(At, By);

/// <summary>The system has a new secret.</summary>
/// <param name="Secret">It, sealed.</param>
/// <param name="EarlierUntil">Until when the one before is good beside it.</param>
[EventType("vn.egov.exchange.system.secret-renewed.v1", Private = ["secret"])]
internal sealed record SystemSecretRenewed(DateTimeOffset At, string By, byte[] Secret, DateTimeOffset EarlierUntil) : SystemEvent(At, By);

/// <summary>The system may do nothing until it is enabled again, and is told nothing.</summary>
[EventType("vn.egov.exchange.system.disabled.v1")]
internal sealed record SystemDisabled(DateTimeOffset At, string By) : SystemEvent(At, By);

/// <summary>The system may do again what is registered.</summary>
[EventType("vn.egov.exchange.system.enabled.v1")]
internal sealed record SystemEnabled(DateTimeOffset At, string By) : SystemEvent(At, By);
