using EGov.Identity.Messages;
using EGov.Platform.Aggregates;

namespace EGov.Identity.Accounts;

/// <summary>What happens to an account. Who somebody is stays inside: what is published tells that it happened, not what.</summary>
internal abstract record AccountEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>An account was made.</summary>
[EventType("vn.egov.identity.account.registered.v1", Private = ["number", "fullName", "birthDate", "email", "phone", "techId", "password"])]
internal sealed record AccountRegistered(
    DateTimeOffset At,
    string By,
    string Number,
    string FullName,
    DateOnly BirthDate,
    string? Email,
    string? Phone,
    int IdentityProof,
    string? TechId,
    string? Password)
    : AccountEvent(At, By);

/// <summary>The person was given an office, in the place of the one with that agency.</summary>
[EventType("vn.egov.identity.account.office-given.v1")]
internal sealed record OfficeGiven(DateTimeOffset At, string By, Office Office) : AccountEvent(At, By);

/// <summary>The person's office with the agency was taken away.</summary>
[EventType("vn.egov.identity.account.office-taken.v1")]
internal sealed record OfficeTaken(DateTimeOffset At, string By, string Agency) : AccountEvent(At, By);

/// <summary>The person's password was set anew, or its hash made stronger.</summary>
/// <param name="Password">The hash.</param>
[EventType("vn.egov.identity.account.password-changed.v1", Private = ["password"])]
internal sealed record PasswordChanged(DateTimeOffset At, string By, string Password, PasswordChange Reason) : AccountEvent(At, By);

/// <summary>The person has a new verified contact, in the place of the one of that kind.</summary>
/// <param name="Address">An e-mail address, or a telephone number in international form.</param>
[EventType("vn.egov.identity.account.contact-changed.v1", Private = ["address"])]
internal sealed record ContactChanged(DateTimeOffset At, string By, MessageChannel Channel, string Address) : AccountEvent(At, By);

/// <summary>The person has an authenticator.</summary>
/// <param name="Secret">Its secret, protected.</param>
[EventType("vn.egov.identity.account.authenticator-added.v1", Private = ["secret"])]
internal sealed record AuthenticatorAdded(DateTimeOffset At, string By, string Secret) : AccountEvent(At, By);

/// <summary>The person has no authenticator any more.</summary>
[EventType("vn.egov.identity.account.authenticator-removed.v1")]
internal sealed record AuthenticatorRemoved(DateTimeOffset At, string By) : AccountEvent(At, By);

/// <summary>Somebody who knew the password said that the authenticator is lost; after a time a code to the contact replaces it.</summary>
[EventType("vn.egov.identity.account.authenticator-lost.v1", Private = ["by"])]
internal sealed record AuthenticatorLost(DateTimeOffset At, string By) : AccountEvent(At, By);

/// <summary>A code of the authenticator came after all: it is not lost.</summary>
[EventType("vn.egov.identity.account.authenticator-found.v1", Private = ["by"])]
internal sealed record AuthenticatorFound(DateTimeOffset At, string By) : AccountEvent(At, By);

/// <summary>An agency saw that the account is the person's whose number it has.</summary>
/// <param name="IdentityProof">How well the identity is proven since.</param>
/// <param name="Agency">Whose official saw it, by registry id.</param>
/// <param name="Evidence">What the agency keeps of it, such as the number of its slip.</param>
/// <param name="FullName">As the identity card has it.</param>
/// <param name="BirthDate">As the identity card has it.</param>
[EventType("vn.egov.identity.account.identity-confirmed.v1", Private = ["by", "evidence", "fullName", "birthDate"])]
internal sealed record IdentityConfirmed(
    DateTimeOffset At, string By, int IdentityProof, string Agency, string Evidence, string FullName, DateOnly BirthDate)
    : AccountEvent(At, By);

/// <summary>An official asked that the account be handed over to the person whose number it has; a second official has to see them too.</summary>
/// <param name="Agency">Whose official did so, by registry id.</param>
/// <param name="Evidence">What the agency keeps of it, such as the number of its slip.</param>
/// <param name="Channel">Of what kind the person's contact is.</param>
/// <param name="Address">The person's contact.</param>
[EventType("vn.egov.identity.account.handover-asked.v1", Private = ["by", "evidence", "address"])]
internal sealed record HandOverAsked(
    DateTimeOffset At, string By, string Agency, string Evidence, MessageChannel Channel, string Address)
    : AccountEvent(At, By);

/// <summary>An agency gave the account to the person whose number it has, who could not sign in with it: what signed in before does so no more.</summary>
/// <param name="Agency">Whose official did so, by registry id.</param>
/// <param name="Evidence">What the agency keeps of it, such as the number of its slip.</param>
/// <param name="Channel">Of what kind the contact is.</param>
/// <param name="Address">The person's contact, the only one from then on.</param>
[EventType("vn.egov.identity.account.handed-over.v1", Private = ["by", "evidence", "address"])]
internal sealed record AccountHandedOver(
    DateTimeOffset At, string By, string Agency, string Evidence, MessageChannel Channel, string Address)
    : AccountEvent(At, By);

/// <summary>The person has a passkey.</summary>
[EventType("vn.egov.identity.account.passkey-added.v1", Private = ["passkey"])]
internal sealed record PasskeyAdded(DateTimeOffset At, string By, Passkey Passkey) : AccountEvent(At, By);

/// <summary>The person has a passkey no more.</summary>
/// <param name="Id">The passkey's id.</param>
[EventType("vn.egov.identity.account.passkey-removed.v1", Private = ["id"])]
internal sealed record PasskeyRemoved(DateTimeOffset At, string By, string Id) : AccountEvent(At, By);

/// <summary>An identity of the e-ID provider signs in with the account from now on.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="TechId">Its lasting name for the identity.</param>
/// <param name="Business">The enterprise code, where it is a business's; null for the person's own.</param>
/// <param name="FullName">As the provider has proven it.</param>
/// <param name="BirthDate">As the provider has proven it.</param>
/// <param name="IdentityProof">How well it has.</param>
/// <param name="CredentialsTaken">Whether password, authenticator, passkeys and contacts were taken away, because others than the owner may have set them.</param>
[EventType("vn.egov.identity.account.identity-linked.v1", Private = ["techId", "fullName", "birthDate"])]
internal sealed record IdentityLinked(
    DateTimeOffset At,
    string By,
    string Issuer,
    string TechId,
    string? Business,
    string FullName,
    DateOnly BirthDate,
    int IdentityProof,
    bool CredentialsTaken = false)
    : AccountEvent(At, By);

/// <summary>An identity of the e-ID provider signs in with the account no more.</summary>
[EventType("vn.egov.identity.account.identity-unlinked.v1", Private = ["techId"])]
internal sealed record IdentityUnlinked(DateTimeOffset At, string By, string Issuer, string TechId) : AccountEvent(At, By);

/// <summary>An operator closed the account.</summary>
[EventType("vn.egov.identity.account.closed.v1", Private = ["reason"])]
internal sealed record AccountClosed(DateTimeOffset At, string By, string Reason) : AccountEvent(At, By);

internal enum PasswordChange
{
    /// <summary>The person changed it.</summary>
    Changed,

    /// <summary>The person had lost it, and proved themselves by a code.</summary>
    Recovered,

    /// <summary>It is the same; its hash is of today's strength.</summary>
    HashedAnew,
}
