namespace EGov.Reporting.About;

/// <summary>The bounds of what the reporting system takes and gives, beside those of all apps; published under these names.</summary>
internal static class ReportingLimits;
