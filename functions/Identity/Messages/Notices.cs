using EGov.Platform.Results;

namespace EGov.Identity.Messages;

/// <summary>What owners of accounts are told.</summary>
internal enum Notice
{
    /// <summary>Too many wrong secrets came.</summary>
    HeldUp,

    /// <summary>Somebody wanted to register a number that has an account.</summary>
    RegisteredAgain,

    /// <summary>The password was changed.</summary>
    PasswordChanged,

    /// <summary>The contact was changed.</summary>
    ContactChanged,

    /// <summary>An authenticator was added.</summary>
    AuthenticatorAdded,

    /// <summary>The authenticator was removed.</summary>
    AuthenticatorRemoved,
    AuthenticatorLost,
    IdentityConfirmed,
    HandedOver,

    /// <summary>An official asked that the account be handed over.</summary>
    HandOverAsked,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,

    /// <summary>An identity of the e-ID provider was linked.</summary>
    IdentityLinked,

    /// <summary>An identity of the e-ID provider was removed.</summary>
    IdentityUnlinked,
}

/// <summary>The texts of messages. Who asked may not be who reads: notices are in both languages, Vietnamese first.</summary>
internal static class Notices
{
    private static readonly Text Subject = new("Tài khoản dịch vụ công của bạn", "Your public service account");

    private static readonly Text CodeText = new(
        "Mã một lần của bạn là {0}. Mã có hiệu lực trong 10 phút. Không đưa mã này cho bất kỳ ai, kể cả cán bộ.",
        "Your one-time code is {0}. It is good for 10 minutes. Give it to nobody, not to officials either.");

    private static readonly Dictionary<Notice, Text> Texts = new()
    {
        [Notice.HeldUp] = new(
            "Đăng nhập vào tài khoản của bạn tạm bị khóa vì nhập sai nhiều lần. Nếu không phải bạn, hãy đổi mật khẩu.",
            "Signing in to your account is held up because of wrong entries. If that was not you, change your password."),
        [Notice.RegisteredAgain] = new(
            "Có người vừa thử đăng ký số định danh của bạn, nhưng số này đã có tài khoản. Nếu là bạn, hãy đăng nhập hoặc lấy lại mật khẩu.",
            "Somebody tried to register your number, which has an account already. If that was you, sign in or recover it."),
        [Notice.PasswordChanged] = new(
            "Mật khẩu tài khoản của bạn vừa được đổi. Nếu không phải bạn, hãy lấy lại mật khẩu ngay.",
            "The password of your account was changed. If that was not you, recover the account at once."),
        [Notice.ContactChanged] = new(
            "Liên hệ của tài khoản bạn vừa được đổi. Nếu không phải bạn, hãy báo cơ quan quản lý ngay.",
            "The contact of your account was changed. If that was not you, tell the administration at once."),
        [Notice.AuthenticatorAdded] = new(
            "Một ứng dụng xác thực vừa được thêm vào tài khoản của bạn.", "An authenticator was added to your account."),
        [Notice.AuthenticatorRemoved] = new(
            "Ứng dụng xác thực vừa được gỡ khỏi tài khoản của bạn.", "The authenticator was removed from your account."),
        [Notice.AuthenticatorLost] = new(
            "Có người biết mật khẩu của bạn báo mất ứng dụng xác thực; sau 72 giờ, mã gửi đến liên hệ này sẽ thay thế nó. Nếu không phải bạn, hãy đăng nhập bằng ứng dụng xác thực để dừng việc này rồi đổi mật khẩu, hoặc đến bộ phận một cửa.",
            "Somebody who knows your password said that your authenticator is lost; after 72 hours a code to this contact replaces it. If that was not you, sign in with the authenticator, which stops it, and change the password, or go to a one-stop counter."),
        [Notice.IdentityConfirmed] = new(
            "Một cơ quan vừa xác minh danh tính của bạn tại quầy. Nếu bạn không đến đó, hãy báo cơ quan quản lý ngay.",
            "An agency confirmed your identity at its counter. If you were not there, tell the administration at once."),
        [Notice.HandOverAsked] = new(
            "Một cán bộ vừa đề nghị giao lại tài khoản này cho người đến quầy với thẻ căn cước; cần một cán bộ thứ hai xác nhận. Nếu không phải bạn, hãy báo cơ quan quản lý ngay.",
            "An official asked that this account be handed over to who came to a counter with the identity card; a second official has to confirm it. If that was not you, tell the administration at once."),
        [Notice.HandedOver] = new(
            "Một cơ quan vừa giao lại tài khoản này cho người đến quầy với thẻ căn cước; mật khẩu cũ không còn dùng được. Nếu không phải bạn, hãy báo cơ quan quản lý ngay.",
            "An agency handed this account over to who came to its counter with the identity card; the old password is good no more. If that was not you, tell the administration at once."),
        [Notice.PasskeyAdded] = new(
            "Một khóa truy cập vừa được thêm vào tài khoản của bạn. Nếu không phải bạn, hãy đổi mật khẩu và gỡ khóa đó.",
            "A passkey was added to your account. If that was not you, change your password and remove it."),
        [Notice.PasskeyRemoved] = new("Một khóa truy cập vừa được gỡ khỏi tài khoản của bạn.", "A passkey was removed from your account."),
        [Notice.IdentityLinked] = new(
            "Một định danh điện tử vừa được liên kết với tài khoản của bạn. Nếu không phải bạn, hãy báo cơ quan quản lý ngay.",
            "An e-ID was linked to your account. If that was not you, tell the administration at once."),
        [Notice.IdentityUnlinked] = new(
            "Một định danh điện tử vừa được gỡ khỏi tài khoản của bạn. Nếu không phải bạn, hãy báo cơ quan quản lý ngay.",
            "An e-ID was removed from your account. If that was not you, tell the administration at once."),
    };

    /// <summary>The message with a code, in the language of who asked for it.</summary>
    public static PersonalMessage Code(string code, Contact contact, Language language) => new(
        contact,
        Subject.In(language),
        string.Format(System.Globalization.CultureInfo.InvariantCulture, CodeText.In(language), code));

    /// <summary>The message that tells what happened.</summary>
    public static PersonalMessage Of(Notice notice, Contact contact) =>
        new(contact, $"{Subject.Vi} / {Subject.En}", $"{Texts[notice].Vi}\n\n{Texts[notice].En}");
}
