using EGov.Platform.Results;

namespace EGov.Reporting.Errors;

/// <content>Files. Numbers 6000 to 6099.</content>
internal static partial class ReportingErrors
{
    public static ErrorDefinition FileNamedTwice { get; } = new(
        "REPORTING-6001", 422,
        new("Tệp nêu hai lần", "File named twice"),
        new("Tệp {0} được nêu nhiều hơn một lần.", "The file {0} is named more than once."));
}
