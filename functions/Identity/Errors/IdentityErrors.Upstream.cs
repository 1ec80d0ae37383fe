using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <content>Signing in through the e-ID provider. Numbers 3400 to 3419.</content>
internal static partial class IdentityErrors
{
    public static ErrorDefinition EidOff { get; } = new(
        "IDENTITY-3401", 404,
        new("Không có nhà cung cấp định danh", "No e-ID provider"),
        new("Hệ thống này chưa kết nối với nhà cung cấp định danh điện tử nào.", "This system is linked to no e-ID provider."));

    public static ErrorDefinition EidUnavailable { get; } = new(
        "IDENTITY-3402", 503,
        new("Định danh điện tử không phản hồi", "The e-ID provider does not answer"),
        new(
            "Hệ thống định danh điện tử hiện không phản hồi. Yêu cầu của bạn vẫn được giữ; hãy thử lại sau ít phút.",
            "The e-ID provider does not answer at present. What you were doing is kept; try again in a few minutes."));

    public static ErrorDefinition EidAnswerUnknown { get; } = new(
        "IDENTITY-3403", 400,
        new("Không nhận ra lần đăng nhập này", "This sign-in is not known"),
        new(
            "Lần đăng nhập này không bắt đầu từ trình duyệt này, đã được dùng hoặc đã hết hạn. Hãy bắt đầu lại.",
            "This sign-in was not begun in this browser, was used already, or has expired. Begin again."));

    public static ErrorDefinition EidRefused { get; } = new(
        "IDENTITY-3404", 400,
        new("Chưa đăng nhập", "Not signed in"),
        new("Bạn đã hủy, hoặc hệ thống định danh điện tử đã từ chối đăng nhập.", "You cancelled, or the e-ID provider refused the sign-in."));

    public static ErrorDefinition EidAnswerWrong { get; } = new(
        "IDENTITY-3405", 400,
        new("Trả lời không hợp lệ", "Answer not accepted"),
        new(
            "Trả lời của hệ thống định danh điện tử không hợp lệ nên không được nhận. Hãy thử lại.",
            "The answer of the e-ID provider is not as it must be and was not taken. Try again."));

    public static ErrorDefinition EidLevelTooLow { get; } = new(
        "IDENTITY-3406", 403,
        new("Mức xác thực chưa đủ", "Level too low"),
        new(
            "Cần xác thực mức {0}; hệ thống định danh điện tử chỉ xác nhận mức {1}.",
            "Authentication of level {0} is needed; the e-ID provider confirms level {1} only."));

    public static ErrorDefinition EidNotProven { get; } = new(
        "IDENTITY-3407", 403,
        new("Danh tính chưa được xác minh", "Identity not proven"),
        new(
            "Hệ thống định danh điện tử chưa xác minh số định danh, họ tên và ngày sinh của bạn.",
            "The e-ID provider has not proven your personal identification number, name and birth date."));

    public static ErrorDefinition EidLinkedElsewhere { get; } = new(
        "IDENTITY-3408", 409,
        new("Đã liên kết với định danh khác", "Linked to another e-ID"),
        new(
            "Tài khoản hoặc định danh này đã có liên kết khác. Hãy liên hệ cơ quan quản lý với mã {0}.",
            "This account or e-ID is linked otherwise already. Ask the administration, with the reference {0}."));

    public static ErrorDefinition EidNoProof { get; } = new(
        "IDENTITY-3409", 409,
        new("Không thể tự liên kết", "Cannot be linked by yourself"),
        new(
            "Đã có tài khoản với số định danh này nhưng không có mật khẩu để xác nhận. Hãy liên hệ cơ quan quản lý với mã {0}.",
            "There is an account of this number, and no password by which you could prove that it is yours. Ask the administration, with the reference {0}."));

    public static ErrorDefinition EidBusiness { get; } = new(
        "IDENTITY-3410", 403,
        new("Không phải người đại diện", "Not a representative"),
        new(
            "Không xác định được doanh nghiệp, hoặc bạn không phải người đại diện theo pháp luật của doanh nghiệp đó trong hệ thống này.",
            "The business is not known for certain, or you are not entered here as its representative by law."));

    public static ErrorDefinition EidOnlyWayIn { get; } = new(
        "IDENTITY-3411", 409,
        new("Cách đăng nhập duy nhất", "The only way in"),
        new("Đây là cách duy nhất để đăng nhập vào tài khoản nên không thể gỡ.", "This is the only way to sign in to the account, so it cannot be removed."));

    public static ErrorDefinition EidLogoutToken { get; } = new(
        "IDENTITY-3412", 400,
        new("Thẻ đăng xuất không hợp lệ", "Logout token not good"),
        new("Thẻ đăng xuất sai, hết hạn hoặc đã được dùng.", "The logout token is wrong, has expired or was used."));

    public static ErrorDefinition EidReference { get; } = new(
        "IDENTITY-3413", 400,
        new("Mã định danh không hợp lệ", "Reference not valid"),
        new("Mã dài từ 1 đến {0} ký tự.", "The reference has 1 to {0} characters."));
}
