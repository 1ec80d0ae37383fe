using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <summary>
/// The provider's own errors. Numbers 3000 to 3999: 30xx accounts and sign-in, 31xx the protocol, 32xx clients, 33xx businesses and mandates,
/// 34xx other identity providers.
/// </summary>
internal static partial class IdentityErrors
{
    public static ErrorDefinition ForeignForm { get; } = new(
        "IDENTITY-3001", 403,
        new("Biểu mẫu không hợp lệ", "Form not accepted"),
        new(
            "Biểu mẫu đã hết hạn hoặc không được gửi từ trang này. Hãy mở lại trang và thử lại.",
            "The form has expired or was not sent from this page. Open the page again and try once more."));

    public static ErrorDefinition UnknownInteraction { get; } = new(
        "IDENTITY-3002", 404,
        new("Yêu cầu đăng nhập đã hết hạn", "Sign-in request has expired"),
        new(
            "Yêu cầu đăng nhập này không còn hiệu lực. Hãy quay lại trang dịch vụ và đăng nhập lại.",
            "This sign-in request is no longer good. Go back to the service and sign in again."));

    public static ErrorDefinition SignInNeeded { get; } = new(
        "IDENTITY-3003", 401,
        new("Cần đăng nhập", "Sign-in needed"),
        new("Hãy đăng nhập để xem trang này.", "Sign in to see this page."));

    public static ErrorDefinition AccountClosed { get; } = new(
        "IDENTITY-3004", 409,
        new("Tài khoản đã đóng", "Account closed"),
        new("Tài khoản này đã bị đóng.", "This account has been closed."));
}
