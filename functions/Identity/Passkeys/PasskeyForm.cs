using System.Globalization;
using EGov.Identity.Accounts;
using EGov.Identity.Accounts.Own;
using EGov.Identity.Pages;
using EGov.Identity.SignIn;
using EGov.Platform.Calendar;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Identity.Passkeys;

/// <summary>The pages of passkeys.</summary>
internal sealed class PasskeyForm(FormGuard guard)
{
    /// <summary>The hidden field with what the device answers.</summary>
    public const string Credential = "credential";

    /// <summary>The field with the passkey that is to be removed.</summary>
    public const string Id = "passkey";

    private static readonly Text Title = new("Khóa truy cập", "Passkeys");
    private static readonly Text SignIn = new("Đăng nhập bằng khóa truy cập", "Sign in with a passkey");
    private static readonly Text How = new("Thiết bị sẽ hỏi vân tay, khuôn mặt hoặc mã PIN của bạn.", "Your device will ask for your finger, your face or your PIN.");
    private static readonly Text Otherwise = new("Đăng nhập bằng mật khẩu", "Sign in with a password");
    private static readonly Text Why = new(
        "Khóa truy cập thay cho mật khẩu và mã một lần. Khóa nằm trong thiết bị hoặc kho khóa của bạn và không thể bị lừa lấy.",
        "A passkey takes the place of password and code. It lies in your device or your vault of keys, and nobody can trick you out of it.");
    private static readonly Text Add = new("Thêm khóa truy cập", "Add a passkey");
    private static readonly Text Remove = new("Gỡ khóa truy cập", "Remove a passkey");
    private static readonly Text Added = new("Thêm ngày", "Added on");
    private static readonly Text Synced = new("đồng bộ giữa các thiết bị", "on several devices");
    private static readonly Text OneDevice = new("trên một thiết bị", "on one device");
    private static readonly Text GoOn = new("Tiếp tục", "Continue");
    private static readonly Text Mine = new("Tài khoản của tôi", "My account");

    public HtmlPage ShowSignIn(SignInWay way, string options, Error? error = null) => new FormPage(way.Call, guard, error)
        .Say(How)
        .Run(GetPasskeyScript.Path, Attributes("get", options))
        .Choose($"""<input type="hidden" name="{Credential}" value="">""")
        .Button(SignIn)
        .Link(Otherwise, way.Call.AddressOf("sign-in"))
        .Create(SignIn, way.Call.AddressOf("passkey"), way.LeadsTo);

    /// <summary>The passkeys that there are, and a form that adds one.</summary>
    public HtmlPage Show(Person person, string options, Error? error = null)
    {
        var (call, passkeys) = (person.Call, person.Account.Passkeys ?? []);
        var page = new FormPage(call, guard, error)
            .Say(Why)
            .Run(GetPasskeyScript.Path, Attributes("create", options))
            .Choose($"""<input type="hidden" name="{Credential}" value="">""");
        return OwnProof.FieldIn(page, person.Account)
            .Button(Add)
            .ShowBelow(passkeys.Count == 0 ? string.Empty : $"""<p><a href="{Page.Encode(call.AddressOf(ShowPasskeyRemoval.Path))}">{call.Say(Remove)}</a></p>""")
            .Link(Mine, call.AddressOf("account"))
            .Create(Title, call.AddressOf(ShowPasskeys.Path));
    }

    /// <summary>Asks for the password of a person who is to give their second factor then.</summary>
    public HtmlPage ShowStepUp(Person person, string page, Error? error = null) => OwnProof
        .FieldIn(new FormPage(person.Call, guard, error).Say(Why), person.Account)
        .Button(GoOn)
        .Link(Mine, person.Call.AddressOf("account"))
        .Create(Title, person.Call.AddressOf(page));

    /// <summary>Asks which passkey is to be removed.</summary>
    public HtmlPage ShowRemove(Person person, Error? error = null)
    {
        var (call, passkeys) = (person.Call, person.Account.Passkeys ?? []);
        var items = string.Concat(passkeys.Select((passkey, index) =>
            $"""<label><input type="radio" name="{Id}" value="{Page.Encode(passkey.Id)}" required{(index == 0 ? " checked" : string.Empty)}> <span>{Page.Encode(NameOf(call, passkey))}</span></label>"""));
        var page = new FormPage(call, guard, error).Choose($"""<fieldset class="choice"><legend>{call.Say(Title)}</legend>{items}</fieldset>""");
        return OwnProof.FieldIn(page, person.Account)
            .Button(Remove)
            .Link(Mine, call.AddressOf("account"))
            .Create(Remove, call.AddressOf(ShowPasskeyRemoval.Path));
    }

    private static string NameOf(PageCall call, Passkey passkey) =>
        $"{Added.In(call.Language)} {passkey.At.DateInVietnam().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {(passkey.IsSynced ? Synced : OneDevice).In(call.Language)}";

    private static string Attributes(string deed, string options) => $" data-deed=\"{deed}\" data-passkey=\"{Page.Encode(options)}\"";
}
