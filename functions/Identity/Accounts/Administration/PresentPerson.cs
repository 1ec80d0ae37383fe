using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Identity.Accounts.Administration;

/// <summary>Who stands at the counter, as the identity card and the person say.</summary>
/// <param name="FullName">As the card has it.</param>
/// <param name="BirthDate">As the card has it.</param>
/// <param name="Contact">Where the person gets codes.</param>
/// <param name="Evidence">What the agency keeps of it.</param>
internal sealed record PresentPerson(string FullName, DateOnly BirthDate, Contact Contact, string Evidence)
{
    private const int LongestEvidence = 200;

    /// <summary>What the official entered, or what is wrong with it.</summary>
    public static Result<PresentPerson> Of(string number, ConfirmRequest entered)
    {
        var (name, contact) = (PersonName.Normalized(entered.FullName), Contact.Parse(entered.Contact));
        List<FieldError?> faults =
        [
            PersonName.FaultOf("/fullName", name),
            PersonalNumber.FaultOf(number, entered.BirthDate)?.At("/birthDate"),
            contact is null ? IdentityErrors.ContactShape.At("/contact") : null,
            PlainText.IsBlank(entered.Evidence) || entered.Evidence.Length > LongestEvidence || PlainText.FaultOf(entered.Evidence, lines: false) is not null
                ? PlatformErrors.FieldNoText.At("/evidence", LongestEvidence)
                : null,
        ];
        return faults.OfType<FieldError>().ToList() is { Count: > 0 } wrong
            ? PlatformErrors.InvalidFields.For(wrong)
            : new PresentPerson(name, entered.BirthDate, contact!, entered.Evidence.Trim());
    }
}
