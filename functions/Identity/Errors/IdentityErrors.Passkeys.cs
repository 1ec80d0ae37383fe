using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <content>Passkeys. Numbers 3040 to 3049.</content>
internal static partial class IdentityErrors
{
    /// <summary>The same whatever is wrong.</summary>
    public static ErrorDefinition PasskeyWrong { get; } = new(
        "IDENTITY-3040", 400,
        new("Không nhận khóa truy cập", "Passkey not accepted"),
        new(
            "Khóa truy cập không được nhận, hoặc trình duyệt không dùng được khóa truy cập. Hãy thử lại hoặc đăng nhập cách khác.",
            "The passkey was not accepted, or this browser cannot use passkeys. Try again, or sign in another way."));

    public static ErrorDefinition PasskeysMany { get; } = new(
        "IDENTITY-3041", 409,
        new("Quá nhiều khóa truy cập", "Too many passkeys"),
        new("Tài khoản có nhiều nhất {0} khóa truy cập; hãy gỡ bớt trước.", "An account has at most {0} passkeys; remove one first."));

    public static ErrorDefinition ProofOld { get; } = new(
        "IDENTITY-3042", 403,
        new("Cần đăng nhập lại", "Sign in again"),
        new(
            "Tài khoản không có mật khẩu: hãy đăng nhập lại bằng định danh điện tử rồi làm việc này trong 10 phút.",
            "The account has no password: sign in again with your e-ID and do this within 10 minutes."));
}
