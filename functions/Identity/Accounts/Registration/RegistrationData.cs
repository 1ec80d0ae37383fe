using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Identity.Pages;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Identity.Accounts.Registration;

/// <summary>What somebody who registers says of themselves, checked field by field.</summary>
internal sealed record RegistrationData(string Number, string FullName, DateOnly BirthDate, Contact Contact, string Password)
{
    private const int ShortestName = 2;
    private const int LongestName = 100;

    /// <summary>Reads the form.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="today">The day in Viet Nam.</param>
    public static Result<RegistrationData> Of(FormFields fields, DateOnly today)
    {
        var (number, name) = (AccountFields.NumberIn(fields), NameIn(fields));
        var (birthDate, contact) = (IsoDate.Parse(fields[AccountFields.BirthDate.Name]), Contact.Parse(fields[AccountFields.ContactAddress.Name]));
        List<FieldError?> faults =
        [
            NumberFault(number, birthDate),
            NameFault(name),
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

    private static string NameIn(FormFields fields) =>
        string.Join(' ', VietnameseComposition.Composed(fields[AccountFields.FullName.Name]).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static FieldError? NumberFault(string number, DateOnly? birthDate) => birthDate is { } day
        ? PersonalNumber.FaultOf(number, day)?.At(AccountFields.Number.Name)
        : PersonalNumber.HasShape(number) ? null : IdentityErrors.NumberShape.At(AccountFields.Number.Name);

    private static FieldError? NameFault(string name) => PlainText.FaultOf(name, lines: false) switch
    {
        TextFault.Controls => PlatformErrors.FieldHasControls.At(AccountFields.FullName.Name),
        TextFault.Hidden => PlatformErrors.FieldHides.At(AccountFields.FullName.Name),
        _ => name.Length is < ShortestName or > LongestName ? PlatformErrors.FieldNoText.At(AccountFields.FullName.Name, LongestName) : null,
    };
}
