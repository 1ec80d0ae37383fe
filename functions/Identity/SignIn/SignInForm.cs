using EGov.Identity.Accounts;
using EGov.Identity.Pages;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.SignIn;

/// <summary>The page on which people sign in.</summary>
internal sealed class SignInForm(FormGuard guard)
{
    private static readonly Text Title = new("Đăng nhập", "Sign in");
    private static readonly Text Send = new("Đăng nhập", "Sign in");
    private static readonly Text Register = new("Đăng ký tài khoản", "Register an account");
    private static readonly Text Recover = new("Quên mật khẩu", "Forgot the password");

    public HtmlPage Show(SignInWay way, Error? error = null, string? number = null) => new FormPage(way.Call, guard, error)
        .Field(AccountFields.Number, number)
        .Field(AccountFields.Password)
        .Button(Send)
        .Link(Recover, way.Call.AddressOf("recover"))
        .Link(Register, way.Call.AddressOf("register"))
        .Create(Title, way.Call.AddressOf("sign-in"), way.LeadsTo);
}
