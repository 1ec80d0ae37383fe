using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <content>Accounts and sign-in. Numbers 3005 to 3049.</content>
internal static partial class IdentityErrors
{
    public static ErrorDefinition LocalAccountsOff { get; } = new(
        "IDENTITY-3005", 404,
        new("Không dùng mật khẩu tại đây", "No passwords here"),
        new(
            "Hệ thống này không có tài khoản riêng; hãy đăng nhập bằng tài khoản định danh điện tử.",
            "This system has no accounts of its own; sign in with the electronic identity account."));

    /// <summary>The same whether there is such an account or not.</summary>
    public static ErrorDefinition WrongNumberOrPassword { get; } = new(
        "IDENTITY-3006", 400,
        new("Sai số định danh hoặc mật khẩu", "Wrong number or password"),
        new("Số định danh cá nhân hoặc mật khẩu không đúng.", "The personal identification number or the password is wrong."));

    /// <summary>The same whether there is such an account or not.</summary>
    public static ErrorDefinition TooManyWrongSecrets { get; } = new(
        "IDENTITY-3007", 429,
        new("Tạm khóa đăng nhập", "Sign-in is held up"),
        new(
            "Đã nhập sai quá nhiều lần. Hãy thử lại sau {0} giây; trong thời gian đó mật khẩu đúng cũng không được nhận.",
            "Too many wrong entries. Try again in {0} seconds; until then the right password is not taken either."));

    public static ErrorDefinition TooManyFromAddress { get; } = new(
        "IDENTITY-3008", 429,
        new("Quá nhiều lần thử từ mạng này", "Too many attempts from this network"),
        new("Đã có quá nhiều lần thử từ địa chỉ mạng này. Hãy thử lại sau {0} giây.", "There were too many attempts from this network address. Try again in {0} seconds."));

    public static ErrorDefinition LevelNeedsNationalSignIn { get; } = new(
        "IDENTITY-3009", 403,
        new("Cần mức xác thực cao hơn", "A higher level is needed"),
        new(
            "Dịch vụ này cần xác thực mức {0}, mức mà mật khẩu và mã một lần không đạt được. Hãy đăng nhập bằng tài khoản định danh điện tử.",
            "This service needs authentication of level {0}, which a password and a one-time code do not reach. Sign in with the electronic identity account."));

    public static ErrorDefinition StepExpired { get; } = new(
        "IDENTITY-3010", 400,
        new("Bước này đã hết hạn", "This step has expired"),
        new("Bước này đã hết hạn hoặc đã xong. Hãy bắt đầu lại.", "This step has expired or is done. Begin again."));

    public static ErrorDefinition WrongCode { get; } = new(
        "IDENTITY-3011", 400,
        new("Sai mã", "Wrong code"),
        new("Mã không đúng hoặc đã được dùng.", "The code is wrong or was used already."));

    public static ErrorDefinition CodeSpent { get; } = new(
        "IDENTITY-3012", 400,
        new("Mã không còn hiệu lực", "Code no longer good"),
        new("Mã đã hết hạn hoặc đã nhập sai quá nhiều lần. Hãy yêu cầu mã mới.", "The code has expired or was entered wrongly too often. Ask for a new one."));

    public static ErrorDefinition TooManyCodes { get; } = new(
        "IDENTITY-3013", 429,
        new("Đã gửi quá nhiều mã", "Too many codes sent"),
        new("Đã gửi quá nhiều mã đến liên hệ này. Hãy thử lại sau {0} giây.", "Too many codes were sent to this contact. Try again in {0} seconds."));

    public static ErrorDefinition MessagesUnavailable { get; } = new(
        "IDENTITY-3014", 503,
        new("Chưa gửi được tin", "Message not sent"),
        new("Chưa gửi được tin nhắn. Hãy thử lại sau.", "The message could not be sent. Try again later."));

    public static ErrorDefinition NoSecondFactor { get; } = new(
        "IDENTITY-3015", 409,
        new("Không có cách nhận mã", "No way to get a code"),
        new("Tài khoản chưa có liên hệ đã xác minh hay ứng dụng xác thực.", "The account has neither a verified contact nor an authenticator."));

    public static ErrorDefinition NumberShape { get; } = new(
        "IDENTITY-3016", 400,
        new("Số định danh sai dạng", "Wrong form of number"),
        new("Số định danh cá nhân gồm 12 chữ số.", "The personal identification number has 12 digits."));

    public static ErrorDefinition NumberProvince { get; } = new(
        "IDENTITY-3017", 400,
        new("Không có mã tỉnh này", "No such province code"),
        new("Ba chữ số đầu của số định danh không phải mã tỉnh, thành phố.", "The first three digits of the number are no code of a province."));

    public static ErrorDefinition NumberAndBirthDate { get; } = new(
        "IDENTITY-3018", 400,
        new("Số định danh không khớp ngày sinh", "Number and birth date differ"),
        new("Số định danh không khớp với ngày sinh.", "The number does not fit the birth date."));

    public static ErrorDefinition ContactShape { get; } = new(
        "IDENTITY-3019", 400,
        new("Liên hệ sai dạng", "Wrong form of contact"),
        new("Cần địa chỉ thư điện tử hoặc số điện thoại, như 0912345678.", "An e-mail address or a telephone number is needed, such as 0912345678."));

    public static ErrorDefinition PasswordLength { get; } = new(
        "IDENTITY-3020", 400,
        new("Độ dài mật khẩu", "Length of the password"),
        new("Mật khẩu phải dài từ {0} đến {1} ký tự.", "The password must have {0} to {1} characters."));

    public static ErrorDefinition PasswordTellsOwner { get; } = new(
        "IDENTITY-3021", 400,
        new("Mật khẩu chứa thông tin cá nhân", "Password holds personal data"),
        new("Mật khẩu không được chứa số định danh hoặc họ tên.", "The password must not contain the number or the name."));

    public static ErrorDefinition PasswordCommon { get; } = new(
        "IDENTITY-3022", 400,
        new("Mật khẩu quá phổ biến", "Common password"),
        new("Mật khẩu này quá dễ đoán; hãy chọn mật khẩu khác.", "This password is too easy to guess; choose another."));

    public static ErrorDefinition PasswordsDiffer { get; } = new(
        "IDENTITY-3023", 400,
        new("Hai mật khẩu khác nhau", "Passwords differ"),
        new("Mật khẩu nhập lại không giống.", "The password was not repeated alike."));

    public static ErrorDefinition BirthDateAhead { get; } = new(
        "IDENTITY-3024", 400,
        new("Ngày sinh ở tương lai", "Birth date ahead"),
        new("Ngày sinh phải là một ngày đã qua.", "The birth date must be a day that has passed."));

    public static ErrorDefinition NotRegistered { get; } = new(
        "IDENTITY-3025", 409,
        new("Không tạo được tài khoản", "Account not made"),
        new(
            "Không tạo được tài khoản với số này. Nếu đã có tài khoản, hãy đăng nhập hoặc lấy lại mật khẩu.",
            "No account could be made with this number. If you have one already, sign in or recover it."));

    public static ErrorDefinition AuthenticatorThere { get; } = new(
        "IDENTITY-3026", 409,
        new("Đã có ứng dụng xác thực", "There is an authenticator"),
        new("Tài khoản đã có ứng dụng xác thực; hãy gỡ nó trước.", "The account has an authenticator; remove that first."));

    public static ErrorDefinition OwnAccount { get; } = new(
        "IDENTITY-3027", 403,
        new("Không tự đổi quyền của mình", "Not one's own rights"),
        new("Không ai tự giao, thu chức vụ hay đóng tài khoản của chính mình.", "Nobody gives or takes offices of their own, or closes their own account."));

    public static ErrorDefinition OfficeAgency { get; } = new(
        "IDENTITY-3028", 400,
        new("Không có cơ quan này", "No such agency"),
        new("Không có cơ quan này vào hôm nay.", "There is no such agency today."));

    public static ErrorDefinition OfficeRoles { get; } = new(
        "IDENTITY-3029", 400,
        new("Vai trò không hợp lệ", "Roles not valid"),
        new("Vai trò là một hoặc nhiều trong: {0}; mỗi vai trò một lần.", "The roles are one or more of {0}, each once."));

    public static ErrorDefinition OfficeDays { get; } = new(
        "IDENTITY-3030", 400,
        new("Thời gian không hợp lệ", "Days not valid"),
        new("Ngày cuối không được trước ngày đầu.", "The last day must not be before the first."));

    public static ErrorDefinition WrongPassword { get; } = new(
        "IDENTITY-3031", 400,
        new("Sai mật khẩu", "Wrong password"),
        new("Mật khẩu hiện tại không đúng.", "The present password is wrong."));

    public static ErrorDefinition OwnerNotProven { get; } = new(
        "IDENTITY-3032", 409,
        new("Chủ tài khoản chưa được xác minh", "Owner not proven"),
        new(
            "Danh tính của chủ tài khoản chưa được xác minh. Người đó phải mang thẻ căn cước đến bộ phận một cửa trước khi được giao chức vụ.",
            "The identity of the account's owner is not proven. They have to come to a one-stop counter with their identity card before they get an office."));

    public static ErrorDefinition AuthenticatorNeeded { get; } = new(
        "IDENTITY-3034", 409,
        new("Cần ứng dụng xác thực", "Authenticator needed"),
        new(
            "Tài khoản có ứng dụng xác thực: mã gửi đến liên hệ không thay được nó. Nếu đã mất, hãy báo mất tại trang này.",
            "The account has an authenticator, which a code to the contact does not replace. If it is lost, say so on this page."));

    public static ErrorDefinition AuthenticatorStays { get; } = new(
        "IDENTITY-3035", 409,
        new("Đã ghi nhận báo mất", "The loss is noted"),
        new(
            "Đã ghi nhận việc mất ứng dụng xác thực. Từ {0}, một mã gửi đến liên hệ sẽ thay thế nó; trước đó chỉ ứng dụng xác thực được nhận, và dùng nó là hủy báo mất. Bộ phận một cửa giúp bạn sớm hơn.",
            "The loss of the authenticator is noted. From {0} on a code to the contact replaces it; until then only the authenticator is taken, and using it cancels this. A one-stop counter helps you sooner."));

    public static ErrorDefinition HandOverOfOffice { get; } = new(
        "IDENTITY-3033", 409,
        new("Tài khoản đang có chức vụ", "Account with an office"),
        new(
            "Tài khoản đang có chức vụ: người vận hành phải thu chức vụ trước khi xác minh hoặc giao lại tài khoản tại quầy.",
            "The account holds an office: an operator has to take that before a counter confirms it or hands it over."));

    public static ErrorDefinition CardDiffers { get; } = new(
        "IDENTITY-3036", 409,
        new("Thẻ căn cước không khớp", "The card says otherwise"),
        new(
            "Họ tên hoặc ngày sinh trên thẻ không khớp với danh tính đã xác minh của tài khoản. Dữ liệu này chỉ thay đổi theo dữ liệu dân cư.",
            "The name or birth date of the card is not that of the account's proven identity. That changes by the register of residents alone."));

    public static ErrorDefinition TooManyConfirmations { get; } = new(
        "IDENTITY-3037", 429,
        new("Quá nhiều lần xác minh không thành", "Too many refused confirmations"),
        new("Đã có quá nhiều lần xác minh bị từ chối. Hãy thử lại sau {0} giây.", "Too many confirmations were refused. Try again in {0} seconds."));

    public static ErrorDefinition RecoveredLately { get; } = new(
        "IDENTITY-3038", 403,
        new("Mật khẩu vừa được khôi phục", "Password recovered lately"),
        new(
            "Mật khẩu vừa được đặt lại bằng mã gửi đến liên hệ, nên mã gửi đến liên hệ đó chỉ được nhận làm yếu tố thứ hai từ {0}. Trước đó hãy dùng khóa truy cập hoặc định danh điện tử, hoặc đến bộ phận một cửa.",
            "The password was set anew by a code to a contact, so a code to it is a second factor only from {0}. Until then use a passkey or your e-ID, or go to a one-stop counter."));
}
