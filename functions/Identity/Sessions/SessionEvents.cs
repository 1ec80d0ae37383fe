using EGov.Platform.Aggregates;

namespace EGov.Identity.Sessions;

/// <summary>What happens to a sign-in session. Whose it is stays inside: its id is known to every client that signed in with it.</summary>
internal abstract record SessionEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A person signed in.</summary>
/// <param name="Account">The account: the personal identification number.</param>
/// <param name="Level">The level of authentication, 1 to 4 (Decree 69/2024/NĐ-CP).</param>
/// <param name="Methods">How, by the names of RFC 8176: <c>pwd</c>, <c>otp</c>, <c>hwk</c>; <c>fed</c> for another identity provider.</param>
/// <param name="Secret">The SHA-256 of the secret in the cookie, in lower-case hexadecimal.</param>
/// <param name="Agent">The browser, as it names itself, cut off.</param>
[EventType("vn.egov.identity.session.begun.v1", Private = ["by", "account", "secret", "agent"])]
internal sealed record SessionBegun(
    DateTimeOffset At, string By, string Account, int Level, IReadOnlyList<string> Methods, string Secret, DateTimeOffset Expires, string? Agent)
    : SessionEvent(At, By);

/// <summary>The person has proven themselves again within the session, perhaps better.</summary>
[EventType("vn.egov.identity.session.renewed.v1", Private = ["by", "secret"])]
internal sealed record SessionRenewed(DateTimeOffset At, string By, int Level, IReadOnlyList<string> Methods, string? Secret = null) : SessionEvent(At, By);

/// <summary>A client signed in with the session, and is told when it ends.</summary>
/// <param name="Client">The client's id.</param>
[EventType("vn.egov.identity.session.client-joined.v1", Private = ["by"])]
internal sealed record SessionClientJoined(DateTimeOffset At, string By, string Client) : SessionEvent(At, By);

/// <summary>The session is over before its time.</summary>
[EventType("vn.egov.identity.session.ended.v1", Private = ["by"])]
internal sealed record SessionEnded(DateTimeOffset At, string By, SessionEnd Reason) : SessionEvent(At, By);

internal enum SessionEnd
{
    /// <summary>The person signed out.</summary>
    SignedOut,

    /// <summary>The person ended it from another session.</summary>
    EndedByOwner,

    /// <summary>The person's password or second factor changed.</summary>
    CredentialsChanged,

    /// <summary>An operator closed the account.</summary>
    AccountClosed,

    /// <summary>The person has an office no more.</summary>
    OfficeTaken,

    /// <summary>Something was used twice that may be used once.</summary>
    TokenReused,

    /// <summary>The e-ID provider's session, by which it began, ended.</summary>
    EndedUpstream,
}
