using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Exports. Numbers 6650 to 6699.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition FormatNotWritten { get; } = new(
        "REPORTING-6650", 406,
        new("Không có định dạng này", "Format is not written"),
        new("Có các định dạng csv, sdmx-csv, sdmx-json và xlsx.", "There are the formats csv, sdmx-csv, sdmx-json and xlsx."));

    public static ErrorDefinition ExportTooLarge { get; } = new(
        "REPORTING-6651", 422,
        new("Quá nhiều số để xuất", "Too many values for a file"),
        new("Một tệp có tối đa {0} số; thu hẹp bằng from và to.", "A file has at most {0} values; ask for less by from and to."));
}
