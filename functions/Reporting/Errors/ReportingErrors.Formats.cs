using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Files of values that cannot be read. Numbers 6500 to 6529.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition ValueFileTooLarge { get; } = new(
        "REPORTING-6500", 413,
        new("Tệp số liệu quá lớn", "File of values too large"),
        new("Tệp số liệu được tối đa {0} byte.", "A file of values has at most {0} bytes."));

    public static ErrorDefinition TooManyRows { get; } = new(
        "REPORTING-6501", 422,
        new("Quá nhiều dòng", "Too many rows"),
        new("Tệp số liệu được tối đa {0} dòng.", "A file of values has at most {0} rows."));

    public static ErrorDefinition NoHeader { get; } = new(
        "REPORTING-6502", 422,
        new("Thiếu dòng tiêu đề", "No header"),
        new("Dòng đầu phải nêu tên các cột.", "The first row has to name the columns."));

    public static ErrorDefinition ColumnTwice { get; } = new(
        "REPORTING-6503", 422,
        new("Hai cột trùng tên", "Two columns of one name"),
        new("Cột {0} có nhiều hơn một lần.", "The column {0} is there more than once."));

    public static ErrorDefinition TooManyColumns { get; } = new(
        "REPORTING-6504", 422,
        new("Quá nhiều cột", "Too many columns"),
        new("Tệp số liệu được tối đa {0} cột.", "A file of values has at most {0} columns."));

    public static ErrorDefinition ColumnUnreadable { get; } = new(
        "REPORTING-6505", 422,
        new("Tên cột không đọc được", "Column name not readable"),
        new("Tên của cột thứ {0} quá dài hoặc có ký tự không đọc được.", "The name of column {0} is too long or has characters that cannot be read."));

    public static ErrorDefinition CsvMalformed { get; } = new(
        "REPORTING-6506", 422,
        new("Tệp CSV sai định dạng", "Malformed CSV"),
        new("Từ dòng {0} tệp không còn là CSV.", "From line {0} on the file is no CSV."));

    public static ErrorDefinition XmlMalformed { get; } = new(
        "REPORTING-6507", 422,
        new("Tệp XML sai định dạng", "Malformed XML"),
        new("Tệp không phải XML được nhận, tại dòng {0}, vị trí {1}.", "The file is no XML that is taken, at line {0}, position {1}."));

    public static ErrorDefinition XmlTooDeep { get; } = new(
        "REPORTING-6508", 422,
        new("XML lồng quá sâu", "XML too deep"),
        new("Các phần tử được lồng nhau tối đa {0} tầng.", "Elements lie within one another at most {0} deep."));

    public static ErrorDefinition NotStructureSpecific { get; } = new(
        "REPORTING-6509", 422,
        new("Không phải SDMX-ML 2.1 theo cấu trúc", "No structure-specific SDMX-ML 2.1"),
        new("Phần tử {0} không thuộc thông điệp StructureSpecificData của SDMX-ML 2.1.", "The element {0} is not one of a message StructureSpecificData of SDMX-ML 2.1."));

    public static ErrorDefinition SdmxGroups { get; } = new(
        "REPORTING-6510", 422,
        new("Không nhận nhóm chuỗi", "Groups of series are not taken"),
        new("Thông điệp có thuộc tính theo nhóm chuỗi; ghi thuộc tính ở từng chuỗi.", "The message has attributes of groups of series; write them at each series."));

    public static ErrorDefinition SdmxTest { get; } = new(
        "REPORTING-6511", 422,
        new("Thông điệp thử", "Test message"),
        new("Thông điệp tự ghi là để thử nên không được nhập.", "The message says of itself that it is a test, and is not imported."));

    public static ErrorDefinition SdmxAction { get; } = new(
        "REPORTING-6512", 422,
        new("Hành động không được nhận", "Action not taken"),
        new("Không có hành động {0}.", "There is no action {0}."));

    public static ErrorDefinition SdmxFailure { get; } = new(
        "REPORTING-6513", 422,
        new("Thông điệp báo lỗi", "Message tells of an error"),
        new("Nơi gửi ghi lỗi {0} ở cuối thông điệp: số liệu có thể không đủ.", "Its sender tells of error {0} at the end of the message: values may be missing."));

    public static ErrorDefinition NotSdmxCsv { get; } = new(
        "REPORTING-6514", 422,
        new("Không phải SDMX-CSV 2", "No SDMX-CSV 2"),
        new("Hai cột đầu phải là STRUCTURE và STRUCTURE_ID; cột đầu ở đây là {0}.", "The first two columns have to be STRUCTURE and STRUCTURE_ID; here the first is {0}."));

    public static ErrorDefinition JsonMalformed { get; } = new(
        "REPORTING-6515", 422,
        new("Tệp JSON sai định dạng", "Malformed JSON"),
        new("Tệp không phải JSON được nhận, tại dòng {0}, byte {1}.", "The file is no JSON that is taken, at line {0}, byte {1}."));

    public static ErrorDefinition JsonNoArray { get; } = new(
        "REPORTING-6516", 422,
        new("Không phải mảng JSON", "No JSON array"),
        new("Tệp phải là một mảng các đối tượng.", "The file has to be an array of objects."));

    public static ErrorDefinition JsonItem { get; } = new(
        "REPORTING-6517", 422,
        new("Phần tử không phải đối tượng", "Item is no object"),
        new("Phần tử thứ {0} của mảng không phải là một đối tượng đọc được.", "Item {0} of the array is no object that can be read."));

    public static ErrorDefinition NotASpreadsheet { get; } = new(
        "REPORTING-6518", 422,
        new("Không phải bảng tính", "No spreadsheet"),
        new("Tệp không phải là một sổ tính Office Open XML không có macro.", "The file is no Office Open XML workbook without macros."));

    public static ErrorDefinition SpreadsheetOutOfBounds { get; } = new(
        "REPORTING-6519", 422,
        new("Bảng tính vượt giới hạn", "Spreadsheet out of bounds"),
        new("Khi giải nén bảng tính có quá {0} mục, quá {1} byte, hoặc một mục lớn hơn quá {2} lần.", "Unpacked, the spreadsheet has more than {0} entries or {1} bytes, or one entry is more than {2} times as large."));

    public static ErrorDefinition SpreadsheetLinks { get; } = new(
        "REPORTING-6520", 422,
        new("Bảng tính liên kết ra ngoài", "Spreadsheet links outside"),
        new("Bảng tính lấy số liệu từ tệp khác; dán giá trị rồi gửi lại.", "The spreadsheet takes values from elsewhere; paste them as values and send it again."));

    public static ErrorDefinition FormatNotRead { get; } = new(
        "REPORTING-6521", 415,
        new("Không đọc định dạng này", "Format is not read"),
        new("Nhận SDMX-ML 2.1, SDMX-CSV 2.0 và 2.1, CSV, JSON và XLSX.", "Taken are SDMX-ML 2.1, SDMX-CSV 2.0 and 2.1, CSV, JSON and XLSX."));

    public static ErrorDefinition SdmxStructures { get; } = new(
        "REPORTING-6522", 422,
        new("Hai cấu trúc khác nhau", "Two structures"),
        new("Tập số liệu tự ghi cấu trúc {0}, đầu thông điệp ghi {1}.", "The data set says that it is of the structure {0}, the header says {1}."));
}
