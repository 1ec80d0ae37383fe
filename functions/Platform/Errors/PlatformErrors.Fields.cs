using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <summary>Rules that fields and parameters break, told one by one under the error of the whole request. Numbers 1240 to 1259.</summary>
public static partial class PlatformErrors
{
    /// <summary>The field must be there and hold something.</summary>
    public static ErrorDefinition FieldRequired { get; } = Rule("EGOV-1240", new("Thiếu", "Required"), new("Bắt buộc.", "Required."));

    /// <summary>The field holds nothing that can be seen.</summary>
    public static ErrorDefinition FieldBlank { get; } = Rule(
        "EGOV-1241", new("Để trống", "Blank"), new("Không được chỉ gồm khoảng trắng.", "Must not be of blanks only."));

    /// <summary>The field is longer than its bound.</summary>
    public static ErrorDefinition FieldTooLong { get; } = Rule(
        "EGOV-1242", new("Quá dài", "Too long"), new("Dài quá {0} ký tự.", "Longer than {0} characters."));

    /// <summary>The field holds control characters, or lines where it must be one.</summary>
    public static ErrorDefinition FieldHasControls { get; } = Rule(
        "EGOV-1243",
        new("Có ký tự điều khiển", "Control characters"),
        new("Có ký tự điều khiển hoặc xuống dòng không được phép.", "Holds control characters, or lines where there must be one."));

    /// <summary>The field holds characters that hide or turn what is read.</summary>
    public static ErrorDefinition FieldHides { get; } = Rule(
        "EGOV-1244",
        new("Có ký tự ẩn", "Hidden characters"),
        new("Có ký tự ẩn hoặc ký tự đổi chiều chữ.", "Holds characters that are not seen or that turn the direction of the text."));

    /// <summary>The field is no Unicode text.</summary>
    public static ErrorDefinition FieldNotUnicode { get; } = Rule(
        "EGOV-1245", new("Không phải Unicode", "Not Unicode"), new("Không phải văn bản Unicode.", "Not Unicode text."));

    /// <summary>The field has not the form that is asked for.</summary>
    public static ErrorDefinition FieldShape { get; } = Rule(
        "EGOV-1246", new("Sai dạng", "Wrong form"), new("Giá trị không đúng dạng yêu cầu.", "Not of the form that is asked for."));

    /// <summary>The field is none of the values to choose from.</summary>
    public static ErrorDefinition FieldChoice { get; } = Rule(
        "EGOV-1247", new("Ngoài danh sách", "Not among the choices"), new("Giá trị không có trong danh sách.", "Not one of the values to choose from."));

    /// <summary>The field is no day of the calendar.</summary>
    public static ErrorDefinition FieldNoDate { get; } = Rule(
        "EGOV-1248",
        new("Ngày không có thật", "No date"),
        new("Phải là một ngày có thật, viết theo dạng 2026-02-28.", "Must be a day of the calendar, written like 2026-02-28."));

    /// <summary>The field is no moment, or does not say in which time zone.</summary>
    public static ErrorDefinition FieldNoTime { get; } = Rule(
        "EGOV-1249",
        new("Thời điểm không hợp lệ", "No time"),
        new(
            "Phải là một thời điểm có múi giờ, viết theo dạng 2026-02-28T09:30:00+07:00.",
            "Must be a time with its offset, written like 2026-02-28T09:30:00+07:00."));

    /// <summary>The field is no whole number in its bounds.</summary>
    public static ErrorDefinition FieldNoNumber { get; } = Rule(
        "EGOV-1250", new("Không phải số nguyên", "No whole number"), new("Phải là số nguyên không âm.", "Must be a whole number, not negative."));

    /// <summary>The field must hold a text, within its bound.</summary>
    public static ErrorDefinition FieldNoText { get; } = Rule(
        "EGOV-1251",
        new("Cần một đoạn văn bản", "A text is needed"),
        new("Cần nêu đầy đủ, dài đến {0} ký tự.", "A complete text of up to {0} characters is needed."));

    /// <summary>The request has a query parameter that the function does not know: a slip that would silently ask for something else.</summary>
    public static ErrorDefinition UnknownParameter { get; } = Rule(
        "EGOV-1252",
        new("Tham số không có", "Unknown parameter"),
        new("Không có tham số này; các tham số là: {0}.", "There is no such parameter; there are: {0}."));

    /// <summary>The request has a query parameter twice.</summary>
    public static ErrorDefinition ParameterTwice { get; } = Rule(
        "EGOV-1253", new("Tham số lặp lại", "Parameter given twice"), new("Tham số này chỉ được nêu một lần.", "This parameter is given once only."));

    /// <summary>The request has a query parameter with nothing in it.</summary>
    public static ErrorDefinition ParameterEmpty { get; } = Rule(
        "EGOV-1262", new("Tham số trống", "Empty parameter"), new("Tham số này phải có giá trị; hoặc bỏ nó đi.", "This parameter has a value, or is left out."));

    /// <summary>The query parameter is not for this caller's list.</summary>
    public static ErrorDefinition ForeignParameter { get; } = Rule(
        "EGOV-1254",
        new("Tham số không dành cho người gọi", "Not a parameter of this list"),
        new("Tham số này chỉ dành cho danh sách của cơ quan.", "This parameter is of an agency's list only."));

    /// <summary>More entries than may be.</summary>
    public static ErrorDefinition FieldTooMany { get; } = Rule(
        "EGOV-1255", new("Quá nhiều phần tử", "Too many entries"), new("Nhiều hơn {0} phần tử.", "More than {0} entries."));

    private static ErrorDefinition Rule(string code, Text title, Text detail) => new(code, 400, title, detail);
}
