using EGov.Identity.Credentials;
using EGov.Identity.Pages;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts.Own;

/// <summary>The pages on which a person adds or removes an authenticator.</summary>
internal sealed class AuthenticatorForm(FormGuard guard)
{
    private static readonly Text Title = new("Ứng dụng xác thực", "Authenticator");
    private static readonly Text Add = new("Thêm ứng dụng xác thực", "Add an authenticator");
    private static readonly Text Remove = new("Gỡ ứng dụng xác thực", "Remove the authenticator");
    private static readonly Text Confirm = new("Xác nhận", "Confirm");
    private static readonly Text Mine = new("Tài khoản của tôi", "My account");
    private static readonly Text Picture = new("Mã QR của khóa bí mật", "QR code of the secret");

    private static readonly Text Why = new(
        "Ứng dụng xác thực trên điện thoại hiển thị mã một lần, không cần tin nhắn.",
        "An authenticator on your telephone shows one-time codes, with no message needed.");

    private static readonly Text Ask = new("Nhập mã mà ứng dụng đang hiển thị để gỡ nó.", "Enter the code that it shows to remove it.");

    private static readonly Text Scan = new(
        "Quét mã QR bằng ứng dụng, hoặc nhập khóa này vào ứng dụng, rồi nhập mã mà ứng dụng hiển thị.",
        "Scan the QR code with the app, or type this secret into it, then enter the code that it shows.");

    public HtmlPage Show(Person person, Error? error = null) => person.Account.OneTimeSecret is null ? ShowAdd(person, error) : ShowRemove(person, error);

    /// <summary>The secret as picture and as text, in groups that are easily typed.</summary>
    public HtmlPage ShowSecret(Person person, ReadOnlySpan<byte> secret, Error? error = null)
    {
        var call = person.Call;
        var groups = string.Join(' ', Base32.Encode(secret).Chunk(4).Select(letters => new string(letters)));
        return new FormPage(call, guard, error is null ? null : AccountFields.AtCode(error))
            .Say(Scan)
            .Show(Authenticators.PictureOf(Authenticators.AddressOf(person.Number, secret), call.Say(Picture)))
            .Show($"<p><code>{groups}</code></p>")
            .Field(AccountFields.Code)
            .Button(Confirm)
            .Link(Mine, call.AddressOf("account"))
            .Create(Add, call.AddressOf("account/authenticator/confirm"));
    }

    private HtmlPage ShowAdd(Person person, Error? error) => new FormPage(person.Call, guard, error)
        .Say(Why)
        .Field(AccountFields.PresentPassword)
        .Button(Add)
        .Link(Mine, person.Call.AddressOf("account"))
        .Create(Title, person.Call.AddressOf("account/authenticator"));

    private HtmlPage ShowRemove(Person person, Error? error) => new FormPage(person.Call, guard, error is null ? null : AccountFields.AtCode(error))
        .Say(Ask)
        .Field(AccountFields.Code)
        .Button(Remove)
        .Link(Mine, person.Call.AddressOf("account"))
        .Create(Title, person.Call.AddressOf("account/authenticator/remove"));
}
