using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Registration;

/// <summary>The pages on which people register.</summary>
internal sealed class RegistrationForm(FormGuard guard)
{
    private static readonly Text Title = new("Đăng ký tài khoản", "Register an account");
    private static readonly Text CodeTitle = new("Xác minh liên hệ", "Verify the contact");
    private static readonly Text GoOn = new("Tiếp tục", "Continue");
    private static readonly Text Again = new("Gửi mã khác", "Send another code");
    private static readonly Text Done = new("Đã tạo tài khoản", "The account is made");
    private static readonly Text SignInNow = new("Đăng nhập", "Sign in");

    /// <summary>The form, with all that was filled in but the passwords.</summary>
    public HtmlPage Show(SignInWay way, Error? error = null, FormFields? filled = null) => new FormPage(way.Call, guard, error)
        .Field(AccountFields.Number, filled?[AccountFields.Number.Name])
        .Field(AccountFields.FullName, filled?[AccountFields.FullName.Name])
        .Field(AccountFields.BirthDate, filled?[AccountFields.BirthDate.Name])
        .Field(AccountFields.ContactAddress, filled?[AccountFields.ContactAddress.Name])
        .Field(AccountFields.NewPassword)
        .Field(AccountFields.Repeated)
        .Button(GoOn)
        .Link(SignInNow, way.Call.AddressOf("sign-in"))
        .Create(Title, way.Call.AddressOf("register"));

    public HtmlPage ShowCode(SignInWay way, Step step, Error? error = null)
    {
        var contact = Messages.Contact.Parse(step.Contact!)!.Shortened();
        return new FormPage(way.Call, guard, error is null ? null : AccountFields.AtCode(error))
            .Say(new($"Mã đã được gửi đến {contact}.", $"A code was sent to {contact}."))
            .Field(AccountFields.Code)
            .Button(GoOn)
            .Button(Again, AccountFields.Send)
            .Create(CodeTitle, way.Call.AddressOf("register/code"));
    }

    public static HtmlPage ShowDone(SignInWay way) => Page.Of(
        Done,
        way.Call.Language,
        $"""<p class="done" role="status">{way.Call.Say(Done)}.</p><p><a href="{Page.Encode(way.Call.AddressOf("sign-in"))}">{way.Call.Say(SignInNow)}</a></p>""");
}
