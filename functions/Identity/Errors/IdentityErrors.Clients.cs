using EGov.Platform.Results;

namespace EGov.Identity.Errors;

/// <content>Errors of the registry of clients. Numbers 3200 to 3299.</content>
internal static partial class IdentityErrors
{
    public static ErrorDefinition ClientExists { get; } = new(
        "IDENTITY-3201", 409,
        new("Mã ứng dụng đã có", "Client id is taken"),
        new("Đã có ứng dụng mang mã {0}.", "There is a client {0} already."));

    public static ErrorDefinition InvalidClient { get; } = new(
        "IDENTITY-3202", 400,
        new("Đăng ký ứng dụng không hợp lệ", "Registration of a client not accepted"),
        new("Một số thông tin đăng ký không hợp lệ.", "Some of what was given for the client cannot be accepted."));

    public static ErrorDefinition NoSecretForClient { get; } = new(
        "IDENTITY-3203", 409,
        new("Ứng dụng không dùng mật khẩu", "Client has no secret"),
        new("Chỉ ứng dụng của hồ sơ kết nối cũ mới dùng mật khẩu.", "Only clients of the legacy profile have a secret."));

    public static ErrorDefinition ClientDisabledAlready { get; } = new(
        "IDENTITY-3204", 409,
        new("Trạng thái không đổi", "Nothing to change"),
        new("Ứng dụng đã ở trạng thái này.", "The client is in that state already."));

    public static ErrorDefinition ClientIdShape { get; } = new(
        "IDENTITY-3211", 400,
        new("Mã ứng dụng sai dạng", "Client id of another form"),
        new("Mã gồm 3 đến 40 chữ thường, chữ số, gạch nối, bắt đầu bằng chữ.", "3 to 40 lower-case letters, digits and hyphens, a letter first."));

    public static ErrorDefinition ClientAddress { get; } = new(
        "IDENTITY-3212", 400,
        new("Địa chỉ không hợp lệ", "Address not accepted"),
        new(
            "Cần địa chỉ https đầy đủ, không có phần #, dấu * hay tên người dùng.",
            "A whole https address is needed, without a fragment, an asterisk or a user name."));

    public static ErrorDefinition ClientForeignAddress { get; } = new(
        "IDENTITY-3213", 400,
        new("Địa chỉ ngoài hệ thống", "Address of another site"),
        new("Giao diện web của hệ thống chỉ dùng địa chỉ của chính nó.", "Our own web front end has addresses of this site only."));

    public static ErrorDefinition ClientScope { get; } = new(
        "IDENTITY-3214", 400,
        new("Phạm vi không dùng được", "Scope not for such a client"),
        new("Loại ứng dụng này chỉ có thể có: {0}.", "Clients of this kind may have: {0}."));

    public static ErrorDefinition ClientMethod { get; } = new(
        "IDENTITY-3215", 400,
        new("Cách xác thực không dùng được", "Method not for such a client"),
        new(
            "Giao diện web không có khóa; các ứng dụng khác dùng private_key_jwt; client_secret_post chỉ dùng với hồ sơ kết nối cũ.",
            "Our web front end has no key; others use private_key_jwt, and client_secret_post with the legacy profile only."));

    public static ErrorDefinition ClientKeys { get; } = new(
        "IDENTITY-3216", 400,
        new("Khóa không hợp lệ", "Key not accepted"),
        new(
            "Cần khóa công khai P-256 hoặc RSA từ 2048 bit, mỗi khóa có kid riêng.",
            "Public keys on P-256, or RSA of 2048 bits and more, are needed, each with a kid of its own."));

    public static ErrorDefinition ClientAgency { get; } = new(
        "IDENTITY-3217", 400,
        new("Cơ quan không hợp lệ", "Agency not accepted"),
        new("Hệ thống của cơ quan cần mã một cơ quan có trong danh bạ.", "A system belongs to an agency of the registry; other clients name none."));

    public static ErrorDefinition ClientAddressCount { get; } = new(
        "IDENTITY-3218", 400,
        new("Số địa chỉ không phù hợp", "Wrong number of addresses"),
        new("Ứng dụng có người đăng nhập cần 1 đến {0} địa chỉ; hệ thống của cơ quan không có địa chỉ nào.", "A client with people needs 1 to {0} addresses, an agency's system none."));

    public static ErrorDefinition ClientLegacy { get; } = new(
        "IDENTITY-3219", 400,
        new("Hồ sơ kết nối cũ không dùng được", "Legacy profile not accepted"),
        new("Chỉ cổng thông tin dùng được hồ sơ cũ, đến một ngày trong vòng 3 năm.", "Only portals may have the legacy profile, until a day within three years."));
}
