namespace EGov.Reporting.Errors;

/// <summary>The errors of the reporting system itself. Numbers 6000 to 6999, each part in a file beside this one: 60xx files.</summary>
internal static partial class ReportingErrors;
