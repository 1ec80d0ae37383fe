using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Registration;

/// <summary>What somebody who registers says of themselves, checked field by field.</summary>
internal sealed record RegistrationData(string Number, string FullName, DateOnly BirthDate, Contact Contact, string Password)
{
    /// <summary>Reads the form.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="today">The day in Viet Nam.</param>
    public static Result<RegistrationData> Of(FormFields fields, DateOnly today)
    {
        var (number, name) = (AccountFields.NumberIn(fields), PersonName.Normalized(fields[AccountFields.FullName.Name]));
        var (birthDate, contact) = (IsoDate.Parse(fields[AccountFields.BirthDate.Name]), Contact.Parse(fields[AccountFields.ContactAddress.Name]));
        List<FieldError?> faults =
        [
            NumberFault(number, birthDate),
            PersonName.FaultOf(AccountFields.FullName.Name, name),
            birthDate is null ? PlatformErrors.FieldNoDate.At(AccountFields.BirthDate.Name)
                : birthDate >= today ? IdentityErrors.BirthDateAhead.At(AccountFields.BirthDate.Name)
                : null,
            contact is null ? IdentityErrors.ContactShape.At(AccountFields.ContactAddress.Name) : null,
            .. AccountFields.FaultsOf(fields, number, name),
        ];
        return faults.OfType<FieldError>().ToList() is { Count: > 0 } wrong
            ? PlatformErrors.InvalidFields.For(wrong)
            : new RegistrationData(number, name, birthDate!.Value, contact!, AccountFields.PasswordIn(fields));
    }

    private static FieldError? NumberFault(string number, DateOnly? birthDate) => birthDate is { } day
        ? PersonalNumber.FaultOf(number, day)?.At(AccountFields.Number.Name)
        : PersonalNumber.HasShape(number) ? null : IdentityErrors.NumberShape.At(AccountFields.Number.Name);
}
