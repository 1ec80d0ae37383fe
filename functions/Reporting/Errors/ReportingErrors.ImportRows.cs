using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Rows that do not mean what their profile asks for. Numbers 6550 to 6569.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition ColumnMissing { get; } = new(
        "REPORTING-6550", 422,
        new("Thiếu cột", "Column missing"),
        new("Không có cột {0}.", "There is no column {0}."));

    public static ErrorDefinition NameUnknown { get; } = new(
        "REPORTING-6551", 422,
        new("Không biết tên này", "Name not known"),
        new("Mẫu nhập không biết {0} ở cột {1}.", "The profile does not know {0} of column {1}."));

    public static ErrorDefinition ColumnDiffers { get; } = new(
        "REPORTING-6552", 422,
        new("Không thuộc mẫu nhập này", "Not of this profile"),
        new("Cột {0} phải là {1}, ở đây là {2}.", "The column {0} has to be {1}; here it is {2}."));

    public static ErrorDefinition UnitDiffers { get; } = new(
        "REPORTING-6553", 422,
        new("Sai đơn vị tính", "Wrong unit"),
        new("Đơn vị hoặc năm gốc ({0}) phải là {1}, ở đây là {2}.", "The unit or base year ({0}) has to be {1}; here it is {2}."));

    public static ErrorDefinition FrequencyDiffers { get; } = new(
        "REPORTING-6554", 422,
        new("Kỳ và tần suất trái nhau", "Period and frequency disagree"),
        new("Kỳ {0} không có tần suất {1}.", "The period {0} is not of frequency {1}."));

    public static ErrorDefinition StatusUnknown { get; } = new(
        "REPORTING-6555", 422,
        new("Không biết tình trạng này", "Status not known"),
        new("Không có tình trạng số liệu {0}.", "There is no status {0} of a value."));

    public static ErrorDefinition RowTwice { get; } = new(
        "REPORTING-6556", 422,
        new("Dòng trùng", "Row twice"),
        new("{0}, kỳ {1}, {2}, {3} đã có ở dòng {4}.", "{0} for {1}, {2}, {3} is there already in row {4}."));

    public static ErrorDefinition StructureDiffers { get; } = new(
        "REPORTING-6557", 422,
        new("Thuộc cấu trúc khác", "Of another structure"),
        new("Dòng ghi cấu trúc {0}; {1} thuộc {2}.", "The row says that it is of the structure {0}; {1} is of {2}."));
}
