using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Values. Numbers 6400 to 6499.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition NotCollected { get; } = new(
        "REPORTING-6401", 422,
        new("Không thu thập", "Not collected"),
        new("{0} được tính từ chỉ tiêu khác hoặc chưa có nguồn, không nhận số liệu.", "{0} follows from other measures or has no source yet; it takes no values."));

    public static ErrorDefinition OfOtherDataset { get; } = new(
        "REPORTING-6402", 422,
        new("Thuộc bộ số liệu khác", "Of another dataset"),
        new("{0} thuộc bộ số liệu {1}.", "{0} belongs to the dataset {1}."));

    public static ErrorDefinition WrongFrequency { get; } = new(
        "REPORTING-6403", 422,
        new("Sai loại kỳ", "Wrong kind of period"),
        new("{0} không phải kỳ của {1}.", "{0} is no period of {1}."));

    public static ErrorDefinition NotInBreakdown { get; } = new(
        "REPORTING-6404", 422,
        new("Không có phân tổ này", "Not in the breakdown"),
        new("{0} không có phân tổ {1}.", "{0} has no category {1}."));

    public static ErrorDefinition AreaNotPossible { get; } = new(
        "REPORTING-6405", 422,
        new("Không có địa bàn, đơn vị này", "No such area"),
        new("{0} không có số liệu theo {1}.", "{0} has no values for {1}."));

    public static ErrorDefinition ValueTooLarge { get; } = new(
        "REPORTING-6406", 422,
        new("Số quá lớn", "Number too large"),
        new("Số tuyệt đối nhỏ hơn {0}, tối đa {1} chữ số thập phân.", "A number is below {0}, whatever its sign, and has at most {1} decimals."));

    public static ErrorDefinition ValueTwice { get; } = new(
        "REPORTING-6407", 422,
        new("Số liệu trùng", "Value twice"),
        new("Có hai số cho cùng {0}, {1}, {2}, {3}.", "There are two numbers for the same {0}, {1}, {2}, {3}."));

    public static ErrorDefinition SheetFull { get; } = new(
        "REPORTING-6408", 422,
        new("Quá nhiều số trong một kỳ", "Too many values in a period"),
        new("Một chỉ tiêu có tối đa {0} số trong một kỳ.", "A measure has at most {0} values in a period."));

    public static ErrorDefinition NotYourDataset { get; } = new(
        "REPORTING-6409", 403,
        new("Không phụ trách bộ số liệu", "Not responsible for the dataset"),
        new("Bộ số liệu {0} do {1} phụ trách; chỉ cơ quan đó gửi số liệu.", "{1} is responsible for the dataset {0}, and alone sends values of it."));

    public static ErrorDefinition NoSuchDataset { get; } = new(
        "REPORTING-6410", 404,
        new("Không có bộ số liệu", "No such dataset"),
        new("Không có bộ số liệu {0} nhận số liệu trực tiếp.", "There is no dataset {0} that takes values directly."));

    public static ErrorDefinition ComputedHasNoHistory { get; } = new(
        "REPORTING-6411", 422,
        new("Chỉ tiêu tính toán", "Computed measure"),
        new("{0} được tính từ chỉ tiêu khác; xem lịch sử của các chỉ tiêu đó.", "{0} follows from other measures; their history says how it came about."));

    public static ErrorDefinition PeriodNotBegun { get; } = new(
        "REPORTING-6412", 422,
        new("Kỳ chưa bắt đầu", "Period has not begun"),
        new("Kỳ {0} chưa bắt đầu, chưa thể có số liệu.", "The period {0} has not begun; there can be no figures of it."));

    public static ErrorDefinition LessFinal { get; } = new(
        "REPORTING-6413", 422,
        new("Số chính thức không trở lại thành ước tính", "Official figures do not become estimates"),
        new("{0} kỳ {1} đã là số chính thức; số sửa đổi cũng phải là chính thức, hoặc rút số trước.", "{0} of {1} is official; its revision is official too, unless the value is withdrawn first."));

    public static ErrorDefinition NoSuchStretch { get; } = new(
        "REPORTING-6414", 422,
        new("Khoảng kỳ không hợp lệ", "No such stretch of periods"),
        new("Từ {0} đến {1}: hai kỳ phải cùng loại và kỳ đầu không sau kỳ cuối.", "From {0} to {1}: both are of one kind, and the first is not after the last."));
}
