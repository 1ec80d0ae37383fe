using EGov.Platform.Results;

namespace EGov.Exchange.Errors;

/// <summary>Errors of registers, numbers and statistics: 4400 to 4499.</summary>
internal static partial class ExchangeErrors
{
    public static ErrorDefinition UnknownKind { get; } = new(
        "EXCHANGE-4400", 422,
        new("Loại văn bản không có", "Unknown kind of document"),
        new("Không có loại văn bản hành chính {0}.", "There is no kind of administrative document {0}."));

    public static ErrorDefinition NumberIsVoid { get; } = new(
        "EXCHANGE-4401", 409,
        new("Số đã hủy", "Number is void"),
        new("Số {0} của văn bản này đã hủy: {1}.", "The number {0} of this document is void: {1}."));

    public static ErrorDefinition NoNumberTaken { get; } = new(
        "EXCHANGE-4402", 409,
        new("Chưa lấy số", "No number taken"),
        new("Văn bản {0} chưa lấy số trong năm {1}.", "The document {0} has taken no number in {1}."));

    public static ErrorDefinition InvalidSeries { get; } = new(
        "EXCHANGE-4403", 400,
        new("Sổ đăng ký số không hợp lệ", "Invalid series of numbers"),
        new("Các sổ đăng ký số không hợp lệ.", "The series of numbers are not valid."));

    public static ErrorDefinition YearBegun { get; } = new(
        "EXCHANGE-4404", 409,
        new("Năm đã lấy số", "Numbers of the year have begun"),
        new(
            "Năm {0} đã có văn bản lấy số nên các sổ của năm đó không đổi được; hãy áp dụng từ năm {1}.",
            "A number of {0} has been taken, so the series of that year can no longer change; let it be from {1}."));

    public static ErrorDefinition InvalidUnitMark { get; } = new(
        "EXCHANGE-4405", 422,
        new("Ký hiệu đơn vị không hợp lệ", "Invalid abbreviation of a unit"),
        new("Ký hiệu đơn vị {0} chỉ gồm chữ và số, dài đến {1} ký tự.", "The abbreviation {0} of a unit has letters and digits only, {1} at most."));

    public static ErrorDefinition NotationTooLong { get; } = new(
        "EXCHANGE-4406", 422,
        new("Ký hiệu quá dài", "Notation too long"),
        new("Ký hiệu {0} dài quá {1} ký tự.", "The notation {0} is longer than {1} characters."));

    public static ErrorDefinition YearOutOfRange { get; } = new(
        "EXCHANGE-4407", 400,
        new("Năm không hợp lệ", "Invalid year"),
        new("Năm phải từ {0} đến {1}.", "The year must be from {0} to {1}."));

    public static ErrorDefinition InvalidRange { get; } = new(
        "EXCHANGE-4408", 400,
        new("Khoảng không hợp lệ", "Invalid range"),
        new("Đầu khoảng phải không lớn hơn cuối khoảng.", "The beginning must not be above the end."));

    public static ErrorDefinition RangeTooLong { get; } = new(
        "EXCHANGE-4409", 400,
        new("Khoảng quá dài", "Range too long"),
        new("Khoảng thời gian dài quá {0} ngày.", "The period is longer than {0} days."));

    public static ErrorDefinition WholeMonthsOnly { get; } = new(
        "EXCHANGE-4410", 400,
        new("Phải là tháng trọn vẹn", "Whole months only"),
        new(
            "Thống kê toàn trục theo loại văn bản chỉ có theo tháng trọn vẹn.",
            "Of the whole axis the kinds of document are counted by whole months only."));

    public static ErrorDefinition ReasonTooLong { get; } = new(
        "EXCHANGE-4411", 422,
        new("Lý do quá dài", "Reason too long"),
        new("Lý do dài quá {0} ký tự.", "The reason is longer than {0} characters."));

    public static ErrorDefinition SeriesTwice { get; } = new(
        "EXCHANGE-4412", 400,
        new("Trùng", "Given twice"),
        new("{0} đã có ở một sổ khác.", "{0} is in another series already."));

    public static ErrorDefinition CommonSeries { get; } = new(
        "EXCHANGE-4413", 400,
        new("Sổ chung", "Common series"),
        new(
            "Phải có đúng một sổ không nêu loại văn bản, dành cho mọi loại còn lại.",
            "There must be one series that names no kinds, for all that the others leave, and no second one."));

    public static ErrorDefinition NotationsMeet { get; } = new(
        "EXCHANGE-4414", 400,
        new("Trùng ký hiệu", "Notations meet"),
        new(
            "Ký hiệu {0} có thể do hai sổ cùng tạo ra, nên số và ký hiệu sẽ trùng trong năm.",
            "Two series can make the notation {0}, so that number and notation would repeat within the year."));

    public static ErrorDefinition InvalidPattern { get; } = new(
        "EXCHANGE-4415", 400,
        new("Mẫu ký hiệu không hợp lệ", "Invalid pattern of a notation"),
        new(
            "Mẫu gồm đến {0} nhóm nối bằng dấu gạch ngang; mỗi nhóm là {{kind}}, {{agency}}, {{unit}} hoặc chữ in hoa và số; phải có {{agency}}.",
            "A pattern has up to {0} groups joined by hyphens; each is {{kind}}, {{agency}}, {{unit}} or capitals and digits; {{agency}} must be among them."));
}
