using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;

namespace EGov.Identity.Accounts.Administration;

/// <summary>An account as operators see it: no secret, and of contacts only whether there are any that are verified.</summary>
/// <param name="HasEmail">Whether there is a verified e-mail address.</param>
/// <param name="HasPhone">Whether there is a verified telephone number.</param>
/// <param name="HasPassword">Whether the person signs in with a password here.</param>
/// <param name="HasAuthenticator">Whether the person has an authenticator.</param>
/// <param name="IdentityProof">How well the identity was proven: 0, 1 or 2.</param>
/// <param name="Offices">What the person is for agencies, also what is over or to come.</param>
/// <param name="ClosedAt">When an operator closed it; null while it is open.</param>
internal sealed record AccountView(
    string Number,
    string FullName,
    DateOnly BirthDate,
    bool HasEmail,
    bool HasPhone,
    bool HasPassword,
    bool HasAuthenticator,
    int IdentityProof,
    IReadOnlyList<Office> Offices,
    DateTimeOffset? ClosedAt,
    long Version)
{
    public static AccountView Of(Aggregate<Account> aggregate)
    {
        var account = aggregate.State;
        return new(
            account.Number,
            account.FullName,
            account.BirthDate,
            account.Email is not null,
            account.Phone is not null,
            account.Password is not null,
            account.OneTimeSecret is not null,
            account.IdentityProof,
            account.Offices,
            account.ClosedAt?.InVietnam(),
            aggregate.Version);
    }
}
