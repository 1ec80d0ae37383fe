using EGov.Reporting.Regimes;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>What the cells of an element come to.</summary>
internal static class ReportTotals
{
    /// <summary>The total of an element: its one cell, or what the cells of its categories come to; null when none has a value.</summary>
    public static decimal? Of(IReadOnlyDictionary<string, ReportCell> cells, Element element) => element.Categories.Count == 0
        ? cells.GetValueOrDefault(ReportCell.KeyOf(element.Code, CellKey.Total))?.Value
        : Together(
            element.Categories.Select(category => cells.GetValueOrDefault(ReportCell.KeyOf(element.Code, category.Code))?.Value).OfType<decimal>().ToList(),
            element.Aggregation is ElementAggregation.None or ElementAggregation.Last ? ElementAggregation.Sum : element.Aggregation);

    /// <summary>What several values come to; null when there are none, when they are not taken together, or when the sum is beyond what a number holds.</summary>
    /// <param name="values">In the order in which they were received.</param>
    /// <param name="aggregation">How they are taken together.</param>
    public static decimal? Together(IReadOnlyList<decimal> values, ElementAggregation aggregation)
    {
        if (values.Count == 0)
        {
            return null;
        }

        return aggregation switch
        {
            ElementAggregation.Sum => Sum(values),
            ElementAggregation.Average => Sum(values) / values.Count,
            ElementAggregation.Last => values[^1],
            ElementAggregation.Minimum => values.Min(),
            ElementAggregation.Maximum => values.Max(),
            _ => null,
        };
    }

    private static decimal Sum(IReadOnlyList<decimal> values) => values.Sum();
}
