using EGov.Identity.Accounts;
using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.SignIn;

/// <summary>The page that asks for the second factor: the code that was sent, or the one that the authenticator shows.</summary>
internal sealed class SecondFactorForm(FormGuard guard)
{
    private static readonly Text Title = new("Nhập mã một lần", "Enter the one-time code");
    private static readonly Text GoOn = new("Tiếp tục", "Continue");
    private static readonly Text Again = new("Gửi mã khác", "Send another code");
    private static readonly Text Lost = new("Tôi đã mất ứng dụng xác thực", "I have lost my authenticator");
    private static readonly Text Shown = new("Nhập mã mà ứng dụng xác thực đang hiển thị.", "Enter the code that your authenticator shows.");

    public HtmlPage Show(SignInWay way, Step step, Error? error = null) => new FormPage(way.Call, guard, error is null ? null : AccountFields.AtCode(error))
        .Say(step.Contact is { } contact ? new($"Mã đã được gửi đến {contact}.", $"A code was sent to {contact}.") : Shown)
        .Field(AccountFields.Code)
        .Button(GoOn)
        .Button(step.Code is null ? Lost : Again, step.Code is null ? AccountFields.Lost : AccountFields.Send)
        .Create(Title, way.Call.AddressOf("sign-in/code"), way.LeadsTo);
}
