using System.Globalization;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>What an accepted report says as values of measures.</summary>
internal static class AcceptedReports
{
    /// <summary>The values of the report, with the totals of what is broken down, and withdrawals of what is gone since it was accepted before.</summary>
    /// <param name="regime">The regime's version.</param>
    /// <param name="report">The report as it was when it was accepted.</param>
    /// <param name="before">The keys of the cells that it had when it was accepted the time before.</param>
    /// <param name="sequence">The event by which it was accepted.</param>
    /// <param name="by">Who accepted it.</param>
    public static AcceptedValues Of(Regime regime, Report report, IReadOnlyList<string> before, long sequence, string by)
    {
        var status = report.Submission!.Status;
        var values = new List<Observation>();
        foreach (var element in regime.Elements)
        {
            var keys = CategoriesOf(element).ToList();
            var had = keys.Any(category => before.Contains(ReportCell.KeyOf(element.Code, category), StringComparer.Ordinal));
            foreach (var category in keys)
            {
                var key = ReportCell.KeyOf(element.Code, category);
                Add(category, report.Cells.GetValueOrDefault(key)?.Value, before.Contains(key, StringComparer.Ordinal));
            }

            if (element.Categories.Count > 0)
            {
                Add(CellKey.Total, ReportTotals.Of(report.Cells, element), had);
            }

            void Add(string category, decimal? value, bool withdraws)
            {
                if (value is not null || withdraws)
                {
                    values.Add(new(regime.MeasureOf(element), report.Place.Period, new(report.Area, category), value, status));
                }
            }
        }

        var batch = string.Create(CultureInfo.InvariantCulture, $"{report.Place.Period}-{report.Place.Agency}-{sequence}");
        return new(regime.Code, batch, report.Place.AggregateId, by, values);
    }

    /// <summary>The categories that an element has cells for.</summary>
    public static IEnumerable<string> CategoriesOf(Element element) =>
        element.Categories.Count == 0 ? [CellKey.Total] : element.Categories.Select(category => category.Code);
}
