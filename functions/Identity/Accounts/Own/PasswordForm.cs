using EGov.Identity.Pages;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Own;

/// <summary>The page on which a person changes their password.</summary>
internal sealed class PasswordForm(FormGuard guard)
{
    private static readonly Text Title = new("Đổi mật khẩu", "Change the password");
    private static readonly Text Others = new("Các phiên đăng nhập khác sẽ kết thúc.", "Your other sessions will end.");

    public HtmlPage Show(PageCall call, Error? error = null) => new FormPage(call, guard, error)
        .Say(Others)
        .Field(AccountFields.PresentPassword)
        .Field(AccountFields.NewPassword)
        .Field(AccountFields.Repeated)
        .Button(Title)
        .Link(new("Tài khoản của tôi", "My account"), call.AddressOf("account"))
        .Create(Title, call.AddressOf("account/password"));
}
