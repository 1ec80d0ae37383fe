using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <content>Errors of the protocol. Numbers 3100 to 3199. Clients are told them in OAuth's own form, in English, as that wants it.</content>
internal static partial class IdentityErrors
{
    public static ErrorDefinition UnknownClient { get; } = new(
        "IDENTITY-3101", 400,
        new("Ứng dụng không được phép", "Client not known"),
        new(
            "Trang gửi bạn đến đây không được đăng ký để dùng tài khoản này.",
            "The site that sent you here is not registered to use this account, or may not at present."));

    public static ErrorDefinition WrongRedirectUri { get; } = new(
        "IDENTITY-3102", 400,
        new("Địa chỉ trả về không đúng", "Redirect address not registered"),
        new(
            "Trang gửi bạn đến đây nêu một địa chỉ trả về chưa đăng ký.",
            "The site that sent you here names an address to return to that it has not registered."));

    public static ErrorDefinition WrongParameter { get; } = new(
        "IDENTITY-3103", 400,
        new("Tham số không hợp lệ", "Parameter not accepted"),
        new("Tham số {0} thiếu, lặp lại hoặc không hợp lệ.", "The parameter {0} is missing, given twice, or not as it should be."));

    public static ErrorDefinition WrongResponseType { get; } = new(
        "IDENTITY-3104", 400,
        new("Kiểu trả lời không dùng", "Response type not supported"),
        new("Chỉ dùng response_type=code.", "Only response_type=code is supported."));

    public static ErrorDefinition ChallengeNeeded { get; } = new(
        "IDENTITY-3105", 400,
        new("Thiếu PKCE", "PKCE needed"),
        new("Cần code_challenge với code_challenge_method=S256.", "A code_challenge with code_challenge_method=S256 is needed."));

    public static ErrorDefinition WrongScope { get; } = new(
        "IDENTITY-3106", 400,
        new("Phạm vi không được phép", "Scope not allowed"),
        new("Ứng dụng không được yêu cầu phạm vi này, hoặc thiếu openid.", "The client may not ask for this scope, or openid is missing."));

    public static ErrorDefinition LoginRequired { get; } = new(
        "IDENTITY-3107", 400,
        new("Cần đăng nhập", "Sign-in required"),
        new("Người dùng cần đăng nhập.", "The person has to sign in."));

    public static ErrorDefinition ConsentRequired { get; } = new(
        "IDENTITY-3108", 400,
        new("Cần sự đồng ý", "Consent required"),
        new("Người dùng cần đồng ý.", "The person has to consent."));

    public static ErrorDefinition ChoiceRequired { get; } = new(
        "IDENTITY-3109", 400,
        new("Cần lựa chọn", "Choice required"),
        new("Người dùng cần chọn tư cách.", "The person has to choose in which capacity they act."));

    public static ErrorDefinition AccessRefused { get; } = new(
        "IDENTITY-3110", 400,
        new("Bị từ chối", "Refused"),
        new("Người dùng đã từ chối.", "The person refused."));

    public static ErrorDefinition RequestObject { get; } = new(
        "IDENTITY-3111", 400,
        new("Không nhận request", "Request objects not supported"),
        new("Không nhận tham số request.", "The parameter request is not supported."));

    public static ErrorDefinition WrongRequestUri { get; } = new(
        "IDENTITY-3112", 400,
        new("request_uri không hợp lệ", "Request URI not accepted"),
        new("Yêu cầu gửi trước đã hết hạn hoặc đã được dùng.", "The pushed request has expired, was used, or is another client's."));

    public static ErrorDefinition ClientNotProven { get; } = new(
        "IDENTITY-3113", 401,
        new("Ứng dụng chưa được xác thực", "Client not proven"),
        new("Không xác thực được ứng dụng.", "The client did not prove who it is."));

    public static ErrorDefinition WrongGrant { get; } = new(
        "IDENTITY-3114", 400,
        new("Mã không còn hiệu lực", "Grant not good"),
        new("Mã hoặc thẻ làm mới sai, hết hạn hoặc đã dùng.", "The code or refresh token is wrong, has expired, was used, or is another client's."));

    public static ErrorDefinition WrongGrantType { get; } = new(
        "IDENTITY-3115", 400,
        new("grant_type không dùng", "Grant type not supported"),
        new("Chỉ dùng authorization_code, refresh_token, client_credentials.", "Only authorization_code, refresh_token and client_credentials are supported."));

    public static ErrorDefinition GrantTypeNotForClient { get; } = new(
        "IDENTITY-3116", 400,
        new("Ứng dụng không dùng được", "Not for this client"),
        new("Loại ứng dụng này không dùng được cách này.", "Clients of this kind may not do so."));

    public static ErrorDefinition WrongToken { get; } = new(
        "IDENTITY-3117", 401,
        new("Thẻ không hợp lệ", "Token not good"),
        new("Thẻ truy cập sai, hết hạn hoặc đã bị thu hồi.", "The access token is wrong, has expired or was revoked."));

    public static ErrorDefinition TooManyTokenRequests { get; } = new(
        "IDENTITY-3119", 429,
        new("Quá nhiều yêu cầu", "Too many requests"),
        new("Ứng dụng đã vượt tần suất cho phép; thử lại sau {0} giây.", "The client has passed its rate; try again in {0} seconds."));

    public static ErrorDefinition LegacyOff { get; } = new(
        "IDENTITY-3121", 400,
        new("Không được dùng hồ sơ cũ", "Legacy profile is off"),
        new("Ứng dụng không được, hoặc không còn được, dùng hồ sơ kết nối cũ.", "The client may not, or no longer, use the legacy profile."));

    public static ErrorDefinition CapacityRefused { get; } = new(
        "IDENTITY-3122", 400,
        new("Không được hành động với tư cách này", "Not in this capacity"),
        new("Người dùng không được hành động với tư cách này.", "The person may not act in this capacity."));

    public static ErrorDefinition ForeignOrigin { get; } = new(
        "IDENTITY-3123", 400,
        new("Trang khác", "Another site"),
        new("Chỉ trang của hệ thống được nhận và làm mới phiên.", "Only this site's own pages may take or renew the sign-in."));

    public static ErrorDefinition PushNeeded { get; } = new(
        "IDENTITY-3124", 400,
        new("Cần gửi yêu cầu trước", "Push needed"),
        new("Ứng dụng phải gửi yêu cầu qua par trước.", "The client must push its requests to par first."));

    public static ErrorDefinition WrongHint { get; } = new(
        "IDENTITY-3125", 400,
        new("Yêu cầu đăng xuất không hợp lệ", "Sign-out request not accepted"),
        new(
            "Trang gửi bạn đến đây nêu một địa chỉ trả về chưa đăng ký, hoặc không cho biết nó là ai.",
            "The site that sent you here names an address to return to that is not registered, or does not say who it is."));

    public static ErrorDefinition TooManyClients { get; } = new(
        "IDENTITY-3126", 400,
        new("Quá nhiều ứng dụng", "Too many clients"),
        new("Phiên đăng nhập đã kết thúc hoặc có quá nhiều ứng dụng; hãy đăng nhập lại.", "The sign-in session has ended or has too many clients; sign in again."));
}
