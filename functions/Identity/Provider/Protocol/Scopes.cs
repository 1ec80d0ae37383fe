using EGov.Identity.Clients;
using EGov.Platform.Results;

namespace EGov.Identity.Provider.Protocol;

/// <summary>What clients may ask for, and what each gives in words.</summary>
internal static class Scopes
{
    public const string OpenId = "openid";
    public const string Profile = "profile";
    public const string Email = "email";
    public const string Phone = "phone";

    /// <summary>Number, day of birth, and how well the identity was proven.</summary>
    public const string Identity = "identity";

    /// <summary>For whom the person acts.</summary>
    public const string Business = "business";

    /// <summary>The platform's own APIs.</summary>
    public const string Api = "api";

    /// <summary>To ask about tokens that were given to others, for who takes them.</summary>
    public const string Introspect = "introspect";

    /// <summary>To read what became of accounts, sessions, mandates and clients, for the platform's own systems.</summary>
    public const string Events = "events";

    /// <summary>To report for an agency by its own software; the platform's APIs want <see cref="Api"/> beside it.</summary>
    public const string Reporting = "reporting";

    private static readonly string[] OfPortals = [OpenId, Profile, Email, Phone, Identity, Business];

    private static readonly Dictionary<string, Text> Meanings = new(StringComparer.Ordinal)
    {
        [OpenId] = new("Biết rằng bạn đã đăng nhập, bằng một bí danh riêng cho dịch vụ này", "Know that you signed in, by an alias for this service alone"),
        [Profile] = new("Họ và tên của bạn", "Your full name"),
        [Email] = new("Địa chỉ thư điện tử của bạn", "Your e-mail address"),
        [Phone] = new("Số điện thoại của bạn", "Your telephone number"),
        [Identity] = new("Số định danh cá nhân và ngày sinh của bạn", "Your personal identification number and date of birth"),
        [Business] = new("Bạn đang hành động thay cho ai", "For which business or person you act"),
        [Api] = new("Thực hiện dịch vụ công thay bạn", "Use public services in your name"),
        [Reporting] = new("Gửi báo cáo và số liệu của cơ quan bạn", "Send the reports and figures of your agency"),
    };

    /// <summary>All that there are.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfPortals, Api, Introspect, Events, Reporting];

    /// <summary>Those that clients of the kind may have. A number for the platform's APIs would tell a portal who its alias is.</summary>
    public static IReadOnlyList<string> Of(ClientKind kind) => kind switch
    {
        ClientKind.Portal => OfPortals,
        ClientKind.Web => [.. OfPortals, Api],
        _ => [Api, Introspect, Events, Reporting],
    };

    /// <summary>What it gives.</summary>
    public static Text MeaningOf(string scope) => Meanings[scope];
}
