using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Imports. Numbers 6600 to 6649.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition NoSuchProfile { get; } = new(
        "REPORTING-6600", 422,
        new("Không có mẫu nhập này", "No such profile"),
        new("Không có mẫu nhập {0}.", "There is no import profile {0}."));

    public static ErrorDefinition ProfileNotYours { get; } = new(
        "REPORTING-6601", 403,
        new("Không phụ trách số liệu này", "Not in charge of these values"),
        new("Chỉ {0} nhập theo mẫu {1}.", "Only {0} import by the profile {1}."));

    public static ErrorDefinition FormatNotOfProfile { get; } = new(
        "REPORTING-6602", 415,
        new("Định dạng không thuộc mẫu nhập", "Format not of the profile"),
        new("Mẫu nhập {0} nhận: {1}.", "The profile {0} takes: {1}."));

    public static ErrorDefinition NothingInFile { get; } = new(
        "REPORTING-6603", 422,
        new("Tệp không có số liệu", "No values in the file"),
        new("Tệp không có dòng nào có số liệu.", "No row of the file has a value."));

    public static ErrorDefinition RowsAreWrong { get; } = new(
        "REPORTING-6604", 422,
        new("Có dòng sai", "Rows are wrong"),
        new("{0} dòng sai nên không nhập dòng nào.", "{0} rows are wrong, so none is imported."));

    public static ErrorDefinition TooManyValues { get; } = new(
        "REPORTING-6605", 422,
        new("Quá nhiều số", "Too many values"),
        new("Một tệp được nhập tối đa {0} số.", "A file brings at most {0} values."));

    public static ErrorDefinition ImportNotChecked { get; } = new(
        "REPORTING-6606", 409,
        new("Chưa kiểm tra xong", "Not checked yet"),
        new("Tệp đang được kiểm tra; kết quả từng dòng chưa có.", "The file is being checked; what was found of its rows is not there yet."));
}
