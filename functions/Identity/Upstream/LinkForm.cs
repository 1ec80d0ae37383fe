using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Identity.Upstream.Matching;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream;

/// <summary>The pages that ask people to prove the account that their e-ID is to sign in with.</summary>
internal sealed class LinkForm(FormGuard guard)
{
    private static readonly Text Title = new("Liên kết định danh điện tử", "Link your e-ID");
    private static readonly Text Link = new("Liên kết", "Link");
    private static readonly Text GoOn = new("Tiếp tục", "Continue");
    private static readonly Text Again = new("Gửi mã khác", "Send another code");
    private static readonly Text Shown = new("Nhập mã mà ứng dụng xác thực đang hiển thị.", "Enter the code that your authenticator shows.");
    private static readonly Text Confirm = new(
        "Bạn đã đăng nhập. Sau khi liên kết, định danh này cũng đăng nhập được vào tài khoản của bạn.",
        "You are signed in. Once it is linked, this e-ID signs in to your account too.");

    /// <summary>Asks for the account's password, or, of who is signed in already, whether they mean it.</summary>
    public HtmlPage Show(SignInWay way, string number, UpstreamIdentity identity, bool withPassword, Error? error = null)
    {
        var shortened = PersonalNumber.Shortened(number);
        var page = new FormPage(way.Call, guard, error).Say(new(
            $"Đã có tài khoản với số {shortened}. Hãy xác nhận đó là tài khoản của bạn; chỉ cần làm một lần.",
            $"There is an account of the number {shortened} already. Show that it is yours; this is needed once."));
        return (withPassword ? page.Field(AccountFields.Password) : page.Say(Confirm))
            .Button(Link)
            .ShowBelow($"<p class=\"hint\">{way.Call.Say(new(
                $"Nếu đó không phải tài khoản của bạn, hoặc bạn không nhớ mật khẩu, hãy liên hệ cơ quan quản lý với mã {identity.TechId}.",
                $"If it is not yours, or you do not know the password, ask the administration, with the reference {identity.TechId}."))}</p>")
            .Create(Title, way.Call.AddressOf("e-id/link"), way.LeadsTo);
    }

    /// <summary>Asks for the account's second factor. Where that is an authenticator nothing does in its place.</summary>
    public HtmlPage ShowCode(SignInWay way, Step step, Error? error = null)
    {
        var page = new FormPage(way.Call, guard, error is null ? null : AccountFields.AtCode(error))
            .Say(step.Contact is { } contact ? new($"Mã đã được gửi đến {contact}.", $"A code was sent to {contact}.") : Shown)
            .Field(AccountFields.Code)
            .Button(GoOn);
        return (step.Code is null ? page : page.Button(Again, AccountFields.Send)).Create(Title, way.Call.AddressOf("e-id/link/code"), way.LeadsTo);
    }
}
