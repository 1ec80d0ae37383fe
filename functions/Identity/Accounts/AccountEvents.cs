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
