using EGov.Identity.Accounts;
using EGov.Identity.Pages;
using EGov.Identity.Upstream;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.SignIn;

/// <summary>The page on which people sign in.</summary>
internal sealed class SignInForm(FormGuard guard, UpstreamChoice upstream)
{
    private static readonly Text Title = new("Đăng nhập", "Sign in");
    private static readonly Text Send = new("Đăng nhập", "Sign in");
    private static readonly Text Passkey = new("Đăng nhập bằng khóa truy cập (passkey)", "Sign in with a passkey");
    private static readonly Text Register = new("Đăng ký tài khoản", "Register an account");
    private static readonly Text Recover = new("Quên mật khẩu", "Forgot the password");

    private static readonly Text Leads = new(
        "Bạn sẽ được chuyển đến trang định danh điện tử rồi quay lại đây.", "You will be led to the site of your e-ID and back here.");

    /// <summary>The page with number and password, below what leads to the e-ID provider where there is one.</summary>
    public HtmlPage Show(SignInWay way, Error? error = null, string? number = null) => new FormPage(way.Call, guard, error)
        .Show(upstream.IsThere ? UpstreamButton.HtmlBeforeForm(way.Call) : string.Empty)
        .Field(AccountFields.Number, number)
        .Field(AccountFields.Password)
        .Button(Send)
        .Link(Passkey, way.Call.AddressOf("passkey"))
        .Link(Recover, way.Call.AddressOf("recover"))
        .Link(Register, way.Call.AddressOf("register"))
        .Create(Title, way.Call.AddressOf("sign-in"), way.LeadsTo);

    /// <summary>The page where passwords are not taken, or are too little.</summary>
    public static HtmlPage ShowWithoutPassword(PageCall call) =>
        Page.Of(Title, call.Language, $"<p>{call.Say(Leads)}</p>{UpstreamButton.Html(call)}");
}
