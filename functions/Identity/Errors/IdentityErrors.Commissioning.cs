using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <content>Putting the system into operation. Numbers 3500 to 3599.</content>
internal static partial class IdentityErrors
{
    public static ErrorDefinition FirstOperatorSecret { get; } = new(
        "IDENTITY-3500", 403,
        new("Sai mã bí mật", "Wrong secret"),
        new("Mã bí mật không đúng với cấu hình của hệ thống.", "The secret is not the one of the system's settings."));

    public static ErrorDefinition FirstOperatorAccount { get; } = new(
        "IDENTITY-3501", 422,
        new("Chưa có tài khoản", "No such account"),
        new(
            "Chưa có tài khoản nào mang số định danh và liên hệ đó; hãy đăng ký hoặc đăng nhập một lần trước.",
            "No account has that number and that contact; register, or sign in once, before."));

    public static ErrorDefinition FirstOperatorThere { get; } = new(
        "IDENTITY-3502", 409,
        new("Đã có quản trị viên đầu tiên", "First operator is there"),
        new(
            "Hệ thống đã có quản trị viên đầu tiên; người đó cấp các chức trách khác.",
            "The system has had its first operator, who gives all other offices."));
}
