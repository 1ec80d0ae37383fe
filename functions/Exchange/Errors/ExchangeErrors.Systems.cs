using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <content>Errors of connected systems, participants and units. Numbers 4200 to 4299.</content>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition SystemExists { get; } = new(
        "EXCHANGE-4201", 409,
        new("Mã hệ thống đã có", "System id is taken"),
        new("Đã có hệ thống mang mã {0}.", "There is a system {0} already."));

    public static ErrorDefinition InvalidSystem { get; } = new(
        "EXCHANGE-4202", 400,
        new("Đăng ký hệ thống không hợp lệ", "Registration of a system not accepted"),
        new("Một số thông tin đăng ký không hợp lệ.", "Some of what was given for the system cannot be accepted."));

    public static ErrorDefinition SystemStateAlready { get; } = new(
        "EXCHANGE-4203", 409,
        new("Trạng thái không đổi", "Nothing to change"),
        new("Hệ thống {0} đã ở trạng thái này.", "The system {0} is in that state already."));

    public static ErrorDefinition PushSecretMissing { get; } = new(
        "EXCHANGE-4204", 409,
        new("Chưa có khóa ký thông báo", "No secret for pushes"),
        new("Hệ thống {0} chưa có khóa ký thông báo; hãy yêu cầu tạo khóa mới.", "The system {0} has no secret for pushes; ask for a new one."));

    public static ErrorDefinition DisabledSystem { get; } = new(
        "EXCHANGE-4205", 403,
        new("Hệ thống bị dừng kết nối", "System is disabled"),
        new("Hệ thống {0} đang bị dừng kết nối.", "The system {0} is disabled."));

    public static ErrorDefinition ForeignAddress { get; } = new(
        "EXCHANGE-4206", 403,
        new("Địa chỉ mạng không được phép", "Address not allowed"),
        new("Hệ thống {0} không được gọi từ địa chỉ {1}.", "The system {0} may not call from the address {1}."));

    public static ErrorDefinition ForeignCertificate { get; } = new(
        "EXCHANGE-4207", 403,
        new("Chứng thư máy trạm không được phép", "Client certificate not allowed"),
        new("Hệ thống {0} phải trình chứng thư số đã đăng ký.", "The system {0} must show a certificate that is registered for it."));

    public static ErrorDefinition OtherSystemTold { get; } = new(
        "EXCHANGE-4208", 409,
        new("Hệ thống khác đang nhận gửi chủ động", "Another system is pushed to"),
        new(
            "Hệ thống {0} của cơ quan đang nhận gửi chủ động; mỗi cơ quan chỉ một hệ thống nhận. Hãy tắt ở hệ thống đó trước.",
            "The agency's system {0} is pushed to, and of an agency one is at a time; turn that push off first."));

    public static ErrorDefinition SystemIdShape { get; } = new(
        "EXCHANGE-4211", 400,
        new("Mã hệ thống sai dạng", "System id of another form"),
        new(
            "Mã gồm 1 đến 60 chữ cái, chữ số, dấu chấm, gạch nối, bắt đầu bằng chữ cái hoặc chữ số.",
            "1 to 60 letters, digits, dots and hyphens, a letter or digit first."));

    public static ErrorDefinition SystemAgency { get; } = new(
        "EXCHANGE-4212", 400,
        new("Cơ quan không tồn tại", "No such agency"),
        new("Cần mã của một cơ quan đang hoạt động trong danh bạ.", "The registry id of an agency that exists today is needed."));

    public static ErrorDefinition SystemAddressShape { get; } = new(
        "EXCHANGE-4213", 400,
        new("Dải địa chỉ không hợp lệ", "Network not accepted"),
        new("Cần một địa chỉ IP hoặc dải địa chỉ như 10.20.0.0/16.", "An IP address or a network such as 10.20.0.0/16 is needed."));

    public static ErrorDefinition SystemCertificateShape { get; } = new(
        "EXCHANGE-4214", 400,
        new("Dấu vân chứng thư không hợp lệ", "Thumbprint not accepted"),
        new("Cần SHA-256 của chứng thư số: 64 chữ số thập lục phân viết thường.", "The SHA-256 of a certificate is needed: 64 lower-case hexadecimal digits."));

    public static ErrorDefinition PushAddressShape { get; } = new(
        "EXCHANGE-4215", 400,
        new("Địa chỉ nhận thông báo không hợp lệ", "Push address not accepted"),
        new(
            "Cần địa chỉ https đầy đủ, không có tên người dùng hay phần #, không thuộc mạng nội bộ.",
            "A whole https address is needed, without a user name or fragment, and outside private networks."));

    public static ErrorDefinition OverlapDays { get; } = new(
        "EXCHANGE-4216", 400,
        new("Số ngày không hợp lệ", "Days out of bounds"),
        new("Khóa cũ được dùng thêm từ 0 đến {0} ngày.", "The secret of before stays good for 0 to {0} days."));

    public static ErrorDefinition UnitCode { get; } = new(
        "EXCHANGE-4221", 422,
        new("Mã đơn vị không hợp lệ", "Code of a unit not accepted"),
        new(
            "Mã {0} không đúng dạng QCVN 102:2016/BTTTT hoặc Quyết định 20/2020/QĐ-TTg.",
            "The code {0} is none of QCVN 102:2016/BTTTT or Decision 20/2020/QĐ-TTg."));

    public static ErrorDefinition ForeignUnitCode { get; } = new(
        "EXCHANGE-4222", 403,
        new("Mã đơn vị ngoài phạm vi", "Code of another's unit"),
        new("Mã {0} không thuộc mã của cơ quan đã đăng ký {1}.", "The code {0} does not lie below that of the registered agency {1}."));

    public static ErrorDefinition ForeignUnitParent { get; } = new(
        "EXCHANGE-4223", 403,
        new("Đơn vị cấp trên ngoài phạm vi", "Parent of another's"),
        new("Đơn vị cấp trên {0} không thuộc cơ quan đã đăng ký {1}.", "The parent {0} is neither the registered agency {1} nor below it."));

    public static ErrorDefinition UnitOfRegistry { get; } = new(
        "EXCHANGE-4224", 409,
        new("Đơn vị do quản trị danh bạ quản lý", "Unit kept by the registry's operators"),
        new(
            "Đơn vị {0} có trong danh bạ không qua đăng ký này; chỉ quản trị danh bạ được thay đổi.",
            "The unit {0} did not come into the registry by such a registration; only its operators change it."));

    public static ErrorDefinition UnknownUnit { get; } = new(
        "EXCHANGE-4225", 404,
        new("Không có đơn vị", "No such unit"),
        new("Không có đơn vị mang mã {0} thuộc cơ quan đã đăng ký.", "No unit below the registered agency has the code {0}."));

    public static ErrorDefinition UnitHasUnits { get; } = new(
        "EXCHANGE-4226", 409,
        new("Còn đơn vị cấp dưới", "Units are left below it"),
        new("Đơn vị {0} còn đơn vị cấp dưới; hãy xóa các đơn vị đó trước.", "There are units below {0}; delete those first."));

    public static ErrorDefinition InvalidUnit { get; } = new(
        "EXCHANGE-4227", 422,
        new("Thông tin đơn vị không hợp lệ", "Unit not accepted"),
        new("Một số thông tin của đơn vị không hợp lệ.", "Some of what was given for the unit cannot be accepted."));
}
