using EGov.Platform.Aggregates;

namespace EGov.Identity.Keys;

/// <summary>What happens to the ring of keys.</summary>
internal abstract record KeyRingEvent(DateTimeOffset At, string By) : IDomainEvent
{
    /// <summary>Who turns the keys.</summary>
    internal const string Timer = "system";
}

/// <summary>A key was published.</summary>
/// <param name="Key">Its name in tokens (<c>kid</c>).</param>
/// <param name="Reference">What names it where it lies.</param>
/// <param name="X">The point's first coordinate in Base64url.</param>
/// <param name="Y">The point's second coordinate in Base64url.</param>
/// <param name="SignsFrom">From when on it signs.</param>
[EventType("vn.egov.identity.keyring.key-added.v1", Private = ["reference"])]
internal sealed record SigningKeyAdded(DateTimeOffset At, string By, string Key, string Reference, string X, string Y, DateTimeOffset SignsFrom)
    : KeyRingEvent(At, By);

/// <summary>A key is no longer published: nothing that it signed is good any more.</summary>
[EventType("vn.egov.identity.keyring.key-retired.v1")]
internal sealed record SigningKeyRetired(DateTimeOffset At, string By, string Key) : KeyRingEvent(At, By);
