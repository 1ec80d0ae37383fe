using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Administration;

/// <summary>
/// What an agency has seen at its counter, and what follows from it. The contact that the person names shows whose account it is: with another one
/// it was somebody else's, or they have lost it, and it becomes theirs. One whose identity is proven already changes hands only when a second
/// official has seen the person too, and keeps its name.
/// </summary>
internal static class CounterConfirmation
{
    private const int InPerson = 2;

    /// <summary>For so long a first official's word waits for a second's.</summary>
    private static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    public static Result<IReadOnlyList<AccountEvent>> Decide(Account account, PresentPerson person, string agency, DateTimeOffset at, string by)
    {
        // Whatever contact was named: the answer would tell which one is right.
        if (account.OfficesOn(at.DateInVietnam()).Any())
        {
            return IdentityErrors.HandOverOfOffice.With();
        }

        var isAsStored = account.FullName == person.FullName && account.BirthDate == person.BirthDate;
        if (account.IsProven && !isAsStored)
        {
            return IdentityErrors.CardDiffers.With();
        }

        IReadOnlyList<AccountEvent> confirmed = account.IdentityProof == InPerson && isAsStored
            ? []
            : [new IdentityConfirmed(at, by, InPerson, agency, person.Evidence, person.FullName, person.BirthDate)];
        if (account.Has(person.Contact))
        {
            return confirmed.ToArray();
        }

        if (account.IsProven && !IsSecond(account.HandOver, person.Contact, at, by))
        {
            return account.HandOver is { } asked && asked.By == by && asked.Contact == person.Contact && at < asked.At + Waits
                ? Array.Empty<AccountEvent>()
                : new AccountEvent[] { new HandOverAsked(at, by, agency, person.Evidence, person.Contact.Channel, person.Contact.Address) };
        }

        return new AccountEvent[] { new AccountHandedOver(at, by, agency, person.Evidence, person.Contact.Channel, person.Contact.Address) }
            .Concat(confirmed)
            .ToArray();
    }

    private static bool IsSecond(HandOverRequest? asked, Contact contact, DateTimeOffset at, string by) =>
        asked is not null && asked.By != by && asked.Contact == contact && at < asked.At + Waits;
}

/// <summary>An official's word that an account is to be handed over, which waits for a second's.</summary>
/// <param name="By">The official.</param>
/// <param name="Contact">What the person named.</param>
/// <param name="At">When.</param>
internal sealed record HandOverRequest(string By, Contact Contact, DateTimeOffset At);
