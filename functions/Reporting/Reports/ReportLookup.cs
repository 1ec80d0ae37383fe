using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>The values of one report, as the expressions of its regime's rules find them: elements by their codes, without the regime's before them.</summary>
internal sealed class ReportLookup(Regime regime, Report report) : IValueLookup
{
    public Frequency? FrequencyOf(string measure) => regime.FindElement(measure) is null ? null : report.Place.Period.Frequency;

    public decimal? Find(string measure, PeriodCode period, string area, string category) =>
        period != report.Place.Period || regime.FindElement(measure) is not { } element ? null
        : category == CellKey.Total ? ReportTotals.Of(report.Cells, element)
        : report.Cells.GetValueOrDefault(ReportCell.KeyOf(measure, category))?.Value;

    public IEnumerable<string> AreasOf(string measure, PeriodCode period) => [report.Area];

    public decimal? Constant(string code) => null;
}
