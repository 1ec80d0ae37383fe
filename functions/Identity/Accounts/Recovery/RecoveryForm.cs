using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Recovery;

/// <summary>The pages on which people get a new password.</summary>
internal sealed class RecoveryForm(FormGuard guard)
{
    private static readonly Text Title = new("Lấy lại mật khẩu", "Recover the account");
    private static readonly Text GoOn = new("Tiếp tục", "Continue");
    private static readonly Text Set = new("Đặt mật khẩu mới", "Set the new password");
    private static readonly Text Done = new("Đã đặt mật khẩu mới", "The new password is set");
    private static readonly Text Ended = new("Mọi phiên đăng nhập khác đã kết thúc.", "All sessions have ended.");
    private static readonly Text SignInNow = new("Đăng nhập", "Sign in");
    private static readonly Text Anew = new("Yêu cầu mã khác", "Ask for another code");

    private static readonly Text Sent = new(
        "Nếu số này có tài khoản, một mã đã được gửi đến liên hệ đã xác minh của tài khoản.",
        "If there is an account of this number, a code was sent to its verified contact.");

    public HtmlPage Show(SignInWay way, Error? error = null, string? number = null) => new FormPage(way.Call, guard, error)
        .Field(AccountFields.Number, number)
        .Button(GoOn)
        .Link(SignInNow, way.Call.AddressOf("sign-in"))
        .Create(Title, way.Call.AddressOf("recover"));

    public HtmlPage ShowCode(SignInWay way, Error? error = null) => new FormPage(way.Call, guard, error is null ? null : AccountFields.AtCode(error))
        .Say(Sent)
        .Field(AccountFields.Code)
        .Field(AccountFields.NewPassword)
        .Field(AccountFields.Repeated)
        .Button(Set)
        .Link(Anew, way.Call.AddressOf("recover"))
        .Create(Title, way.Call.AddressOf("recover/code"));

    public static HtmlPage ShowDone(SignInWay way) => Page.Of(
        Done,
        way.Call.Language,
        $"""<p class="done" role="status">{way.Call.Say(Done)}. {way.Call.Say(Ended)}</p><p><a href="{Page.Encode(way.Call.AddressOf("sign-in"))}">{way.Call.Say(SignInNow)}</a></p>""");
}
