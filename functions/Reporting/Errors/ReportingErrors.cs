namespace EGov.Reporting.Errors;

/// <summary>The errors of the reporting system itself. Numbers 6000 to 6999, each part in a file beside this one: 60xx files, 61xx periods and regimes, 62xx reports, 63xx indicators, 64xx values, 65xx files and 66xx exports.</summary>
internal static partial class ReportingErrors;
