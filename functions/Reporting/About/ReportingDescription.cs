using EGov.Platform.Http;
using EGov.Platform.OpenApi;
using EGov.Platform.Results;
using EGov.Reporting.Consolidations;
using EGov.Reporting.Errors;
using EGov.Reporting.Exports;
using EGov.Reporting.Formats;
using EGov.Reporting.Imports;
using EGov.Reporting.Indicators;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Regimes;
using EGov.Reporting.Reports;

namespace EGov.Reporting.About;

/// <summary>What the reporting system tells about itself.</summary>
internal static class ReportingDescription
{
    internal static ApiDescription Create() => new(
        ReportingApp.Name,
        new("Hệ thống thông tin báo cáo quốc gia", "National reporting system"),
        typeof(ReportingApp).Assembly,
        ErrorCatalogue.Of(typeof(ReportingErrors)),
        [
            typeof(ReportingLimits),
            typeof(RegimeLimits),
            typeof(ConsolidationLimits),
            typeof(ReportLimits),
            typeof(ExpressionLimits),
            typeof(IndicatorLimits),
            typeof(FormatLimits),
            typeof(ImportLimits),
            typeof(ExportLimits),
            typeof(FileLimits),
        ]);
}
