using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Indicators.Datasets;

/// <summary>Lets expressions read the sheets that were fetched for them.</summary>
internal sealed class SheetValues(MeasureMap map, IReadOnlyDictionary<(string Measure, PeriodCode Period), ValueSheet> sheets) : IValueLookup
{
    public Frequency? FrequencyOf(string measure) => map.FrequencyOf(measure);

    public decimal? Find(string measure, PeriodCode period, string area, string category) =>
        sheets.GetValueOrDefault((measure, period))?.Find(new(area, category))?.Value;

    public IEnumerable<string> AreasOf(string measure, PeriodCode period) =>
        sheets.GetValueOrDefault((measure, period))?.Cells.Keys.Select(static key => key.Area).Distinct(StringComparer.Ordinal) ?? [];

    public decimal? Constant(string code) => map.Constant(code);

    /// <summary>The places for which an expression may have a value: those of what it reads.</summary>
    public IEnumerable<CellKey> PlacesOf(Expression expression, PeriodCode period) =>
        from reference in expression.References
        let frequency = map.FrequencyOf(reference.Measure)
        where frequency is not null
        from sheet in SheetsOf(reference, period, frequency.Value)
        from key in sheet.Cells.Keys
        select new CellKey(reference.IsTotal ? CellKey.Whole : key.Area, reference.Category is null ? key.Category : CellKey.Total);

    private IEnumerable<ValueSheet> SheetsOf(ValueReference reference, PeriodCode period, Frequency frequency)
    {
        var (from, to) = reference.ReadsFor(period, frequency);
        for (var each = from; each.Ordinal <= to.Ordinal; each = each.Offset(1))
        {
            if (sheets.TryGetValue((reference.Measure, each), out var sheet))
            {
                yield return sheet;
            }
        }
    }
}
