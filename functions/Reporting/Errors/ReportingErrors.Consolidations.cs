using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Consolidated reports. Numbers 6700 to 6749.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition ConsolidationTooLong { get; } = new(
        "REPORTING-6700", 422,
        new("Báo cáo tổng hợp quá dài", "Consolidated report too long"),
        new("Báo cáo có {0} dòng, bản in có tối đa {1}; hãy lấy dạng xlsx.", "It has {0} rows, and a paper at most {1}; take it as xlsx."));
}
