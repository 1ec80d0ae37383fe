using EGov.Platform.Results;

namespace EGov.Platform.Errors;

/// <summary>The errors of the agency registry and of its import. Numbers 1100 to 1149 and 1170 to 1179.</summary>
public static partial class PlatformErrors
{
    /// <summary>A list of agencies was not the CSV that the import reads.</summary>
    public static ErrorDefinition AgencyFileHeader { get; } = new(
        "EGOV-1100", 400,
        new("Dòng tiêu đề không đúng", "Wrong header"),
        new("Dòng đầu tiên của tệp CSV phải là: {0}.", "The first line of the CSV file must be: {0}."));

    /// <summary>The file is longer than an import takes.</summary>
    public static ErrorDefinition AgencyFileTooLong { get; } = new(
        "EGOV-1101", 413,
        new("Tệp quá dài", "File too long"),
        new("Tệp có hơn {0} dòng hoặc {1} byte.", "The file has more than {0} rows or {1} bytes."));

    /// <summary>The file breaks the rules of CSV or of UTF-8.</summary>
    public static ErrorDefinition AgencyFileMalformed { get; } = new(
        "EGOV-1102", 400,
        new("Tệp CSV hỏng", "Malformed CSV"),
        new("Tệp không phải là CSV hợp lệ kể từ dòng {0}.", "The file is no valid CSV from line {0} on."));

    /// <summary>A row with too few or too many columns.</summary>
    public static ErrorDefinition AgencyColumns { get; } = new(
        "EGOV-1110", 422,
        new("Số cột không đúng", "Wrong number of columns"),
        new("Dòng có {0} cột; cần {1}.", "The row has {0} columns; there must be {1}."));

    /// <summary>A column that must be filled is empty.</summary>
    public static ErrorDefinition AgencyColumnEmpty { get; } = new(
        "EGOV-1111", 422,
        new("Thiếu giá trị", "Missing value"),
        new("Cột {0} là bắt buộc.", "The column {0} must be filled."));

    /// <summary>A column is longer than it may be, or holds what cannot be shown.</summary>
    public static ErrorDefinition AgencyColumnInvalid { get; } = new(
        "EGOV-1112", 422,
        new("Giá trị không hợp lệ", "Invalid value"),
        new("Giá trị của cột {0} không hợp lệ.", "The value of the column {0} is not valid."));

    /// <summary>An id with letters that no store takes.</summary>
    public static ErrorDefinition AgencyId { get; } = new(
        "EGOV-1113", 422,
        new("Mã trong danh bạ không hợp lệ", "Invalid id"),
        new(
            "Mã '{0}' phải gồm 2 đến 60 chữ cái, chữ số, dấu chấm hoặc gạch nối, bắt đầu bằng chữ hoặc số.",
            "The id '{0}' must be 2 to 60 letters, digits, dots or hyphens and begin with a letter or digit."));

    /// <summary>A code that its scheme does not know.</summary>
    public static ErrorDefinition AgencyCode { get; } = new(
        "EGOV-1114", 422,
        new("Mã định danh không hợp lệ", "Invalid code"),
        new("'{0}' không phải là mã theo {1}.", "'{0}' is no code of {1}."));

    /// <summary>The last day is before the first.</summary>
    public static ErrorDefinition AgencyDates { get; } = new(
        "EGOV-1115", 422,
        new("Thời gian hiệu lực không hợp lệ", "Invalid dates"),
        new("Ngày kết thúc {1} trước ngày bắt đầu {0}.", "The last day {1} is before the first day {0}."));

    /// <summary>An inferred row does not say how.</summary>
    public static ErrorDefinition AgencyUnexplained { get; } = new(
        "EGOV-1116", 422,
        new("Chưa nêu căn cứ suy ra", "Inference not explained"),
        new("Dòng chưa được xác nhận phải nêu căn cứ ở cột inferredFrom.", "A row that is not confirmed must say in inferredFrom how it was inferred."));

    /// <summary>The body above is not in the registry, nor earlier in the file.</summary>
    public static ErrorDefinition AgencyParent { get; } = new(
        "EGOV-1117", 422,
        new("Không có cơ quan cấp trên", "Unknown parent"),
        new("Không có cơ quan '{0}' trong danh bạ hoặc ở phần trước của tệp.", "There is no agency '{0}' in the registry or earlier in the file."));

    /// <summary>Two rows of a file have one id.</summary>
    public static ErrorDefinition AgencyTwice { get; } = new(
        "EGOV-1118", 422,
        new("Trùng trong tệp", "Twice in the file"),
        new("Mã '{0}' đã có ở phần trước của tệp.", "The id '{0}' is already earlier in the file."));

    /// <summary>More agencies under one code than a registry page holds.</summary>
    public static ErrorDefinition AgencyCrowd { get; } = new(
        "EGOV-1119", 422,
        new("Quá nhiều cơ quan dưới một mã", "Too many agencies under one code"),
        new("Dưới '{0}' có quá nhiều cơ quan; tối đa {1} byte.", "There are too many agencies under '{0}'; {1} bytes is the most."));

    /// <summary>Somebody acts for an agency that does not exist today.</summary>
    public static ErrorDefinition OfficeNotInExistence { get; } = new(
        "EGOV-1170", 403,
        new("Cơ quan không còn hoạt động", "Agency not in existence"),
        new(
            "Cơ quan {0} không hoạt động vào ngày {1}; việc của cơ quan này do cơ quan kế thừa giải quyết.",
            "The agency {0} does not exist on {1}; its successors do what it had to do."));

    /// <summary>An agency took over from more agencies than a list can join.</summary>
    public static ErrorDefinition OfficeTookOverTooMany { get; } = new(
        "EGOV-1171", 409,
        new("Kế thừa quá nhiều cơ quan", "Took over from too many agencies"),
        new("Cơ quan {0} kế thừa hơn {1} cơ quan.", "The agency {0} took over from more than {1} agencies."));

    /// <summary>A row names itself as its successor.</summary>
    public static ErrorDefinition AgencyOwnSuccessor { get; } = new(
        "EGOV-1172", 422,
        new("Cơ quan tự kế thừa chính mình", "Own successor"),
        new("Cơ quan '{0}' không thể là cơ quan kế thừa của chính mình.", "The agency '{0}' cannot succeed itself."));

    /// <summary>Two agencies would have one code on the same day.</summary>
    public static ErrorDefinition AgencyCodeTaken { get; } = new(
        "EGOV-1173", 422,
        new("Trùng mã định danh", "Code in use"),
        new(
            "Mã định danh '{0}' trong cùng thời gian là của cơ quan '{1}'.",
            "The code '{0}' is that of the agency '{1}' at the same time."));

    /// <summary>Whoever goes up from an agency comes back to it.</summary>
    public static ErrorDefinition AgencyOwnAncestor { get; } = new(
        "EGOV-1174", 422,
        new("Cơ quan là cấp trên của chính mình", "Own ancestor"),
        new(
            "Theo các cơ quan cấp trên, cơ quan '{0}' là cấp trên của chính mình.",
            "By the bodies above it, the agency '{0}' stands above itself."));

    /// <summary>Whoever follows an agency's successors comes back to it.</summary>
    public static ErrorDefinition AgencyOwnHeir { get; } = new(
        "EGOV-1175", 422,
        new("Kế thừa vòng tròn", "Succession in a circle"),
        new(
            "Theo các cơ quan kế thừa, cơ quan '{0}' kế thừa chính mình.",
            "By its successors and theirs, the agency '{0}' succeeds itself."));
}
