using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Periods. Numbers 6100 to 6109.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition NoSuchPeriod { get; } = new(
        "REPORTING-6100", 422,
        new("Không có kỳ này", "No such period"),
        new("{0} không phải là một kỳ: viết 2020, 2020-S1, 2020-N1, 2020-Q1, 2020-08, 2020-W06 hoặc 2020-08-15.", "{0} is no period: write 2020, 2020-S1, 2020-N1, 2020-Q1, 2020-08, 2020-W06 or 2020-08-15."));
}
