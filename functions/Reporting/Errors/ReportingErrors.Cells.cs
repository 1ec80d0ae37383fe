using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Rows and cells of files of values. Numbers 6530 to 6549.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition CellsMissing { get; } = new(
        "REPORTING-6530", 422,
        new("Số ô không khớp tiêu đề", "Cells do not match the header"),
        new("Dòng có {0} ô, tiêu đề có {1} cột.", "The row has {0} cells, the header {1} columns."));

    public static ErrorDefinition CellTooLong { get; } = new(
        "REPORTING-6531", 422,
        new("Ô quá dài", "Cell too long"),
        new("Ô ở cột {0} dài hơn {1} ký tự.", "The cell of column {0} has more than {1} characters."));

    public static ErrorDefinition CellUnreadable { get; } = new(
        "REPORTING-6532", 422,
        new("Ô có ký tự không đọc được", "Cell not readable"),
        new("Ô ở cột {0} có ký tự điều khiển hoặc không phải UTF-8.", "The cell of column {0} has control characters or is no UTF-8."));

    public static ErrorDefinition CellFormula { get; } = new(
        "REPORTING-6533", 422,
        new("Ô có công thức", "Cell has a formula"),
        new("Ô {0} có công thức; dán giá trị rồi gửi lại.", "The cell {0} has a formula; paste its value and send it again."));

    public static ErrorDefinition CellError { get; } = new(
        "REPORTING-6534", 422,
        new("Ô báo lỗi", "Cell shows an error"),
        new("Ô {0} báo lỗi {1}.", "The cell {0} shows the error {1}."));

    public static ErrorDefinition NestedValue { get; } = new(
        "REPORTING-6535", 422,
        new("Giá trị lồng nhau", "Nested value"),
        new("Trường {0} phải là chữ, số hoặc null.", "The field {0} has to be text, number or null."));

    public static ErrorDefinition NotANumber { get; } = new(
        "REPORTING-6540", 422,
        new("Không phải số", "Not a number"),
        new("Giá trị {0} ở cột {1} không phải là số viết theo cách mà mẫu nhập quy định.", "The value {0} of column {1} is no number in the way of writing that the profile asks for."));

    public static ErrorDefinition NumberTooLarge { get; } = new(
        "REPORTING-6541", 422,
        new("Số quá lớn", "Number too large"),
        new("Giá trị {0} ở cột {1} có quá nhiều chữ số phần nguyên.", "The value {0} of column {1} has too many digits before the point."));

    public static ErrorDefinition NoMultiplier { get; } = new(
        "REPORTING-6542", 422,
        new("Hệ số đơn vị không hợp lệ", "No unit multiplier"),
        new("UNIT_MULT {0} phải là số nguyên từ -12 đến 12.", "UNIT_MULT {0} has to be a whole number from -12 to 12."));

    public static ErrorDefinition NumberTooLong { get; } = new(
        "REPORTING-6543", 422,
        new("Số có quá nhiều chữ số", "Number of too many digits"),
        new("Giá trị {0} ở cột {1} có quá {2} chữ số thập phân hoặc quá 28 chữ số; hệ thống không làm tròn.", "The value {0} of column {1} has more than {2} decimals or 28 digits; it is not rounded here."));
}
