using EGov.Identity.Pages;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts;

/// <summary>The fields of the forms of accounts.</summary>
internal static class AccountFields
{
    public static FormField Number { get; } = new(
        "number", new("Số định danh cá nhân", "Personal identification number"), "username",
        Hint: new("12 chữ số trên thẻ căn cước", "The 12 digits on the identity card"), InputMode: "numeric", MaxLength: 20);

    public static FormField Password { get; } = new("password", new("Mật khẩu", "Password"), "current-password", "password");

    public static FormField PresentPassword { get; } = new("present", new("Mật khẩu hiện tại", "Present password"), "current-password", "password");

    public static FormField NewPassword { get; } = new(
        "password", new("Mật khẩu mới", "New password"), "new-password", "password",
        new("Từ 12 đến 128 ký tự; một câu dễ nhớ là tốt", "12 to 128 characters; a sentence that you remember is good"));

    public static FormField Repeated { get; } = new("repeated", new("Nhập lại mật khẩu mới", "New password again"), "new-password", "password");

    public static FormField Code { get; } = new(
        "code", new("Mã một lần", "One-time code"), "one-time-code", Hint: new("6 chữ số", "6 digits"), InputMode: "numeric", MaxLength: 12);

    public static FormField FullName { get; } = new("full_name", new("Họ, chữ đệm và tên", "Full name"), "name", MaxLength: 100);

    public static FormField BirthDate { get; } = new("birth_date", new("Ngày sinh", "Birth date"), "bday", "date", MaxLength: 10);

    public static FormField ContactAddress { get; } = new(
        "contact", new("Số điện thoại hoặc thư điện tử", "Telephone number or e-mail address"), "email",
        Hint: new("Mã xác minh được gửi đến đây", "The verification code is sent there"), MaxLength: 254);

    /// <summary>The name of the button that asks for a code.</summary>
    public const string Send = "send";

    /// <summary>The button that says that the authenticator is lost.</summary>
    public const string Lost = "lost";

    /// <summary>What is wrong with a new password that came twice.</summary>
    public static IEnumerable<FieldError> FaultsOf(FormFields fields, string number, string? fullName)
    {
        if (Credentials.PasswordRule.FaultOf(NewPassword.Name, PasswordIn(fields), number, fullName) is { } fault)
        {
            yield return fault;
        }
        else if (fields[NewPassword.Name] != fields[Repeated.Name])
        {
            yield return Errors.IdentityErrors.PasswordsDiffer.At(Repeated.Name);
        }
    }

    /// <summary>The new password as it is hashed.</summary>
    public static string PasswordIn(FormFields fields) => Credentials.PasswordRule.Normalized(fields[NewPassword.Name]);

    /// <summary>The number as it is written without blanks.</summary>
    public static string NumberIn(FormFields fields) => fields[Number.Name].Replace(" ", string.Empty, StringComparison.Ordinal).Trim();

    /// <summary>The error with the field that it is about, where it is about the code.</summary>
    public static Error AtCode(Error error) => error.Fields.Count == 0
        && (error.Definition == Errors.IdentityErrors.WrongCode || error.Definition == Errors.IdentityErrors.CodeSpent)
            ? error with { Fields = [error.Definition.At(Code.Name)] }
            : error;
}
