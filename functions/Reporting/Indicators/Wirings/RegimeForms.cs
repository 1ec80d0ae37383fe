using EGov.Reporting.Regimes;

namespace EGov.Reporting.Indicators.Wirings;

/// <summary>The forms of the regimes that ship with the product. A regime of which no level feeds brings no values.</summary>
internal sealed class RegimeForms(RegimeBook book) : IValueSources
{
    public IEnumerable<ValueSource> Sources =>
        from code in book.Codes
        let feeding = book.VersionsOf(code).Where(version => version.Levels.Any(level => level.Feeds)).ToList()
        where feeding.Count > 0
        select new ValueSource(
            ValueSourceKind.ReportForm, code, [.. feeding.SelectMany(version => version.Elements.Select(version.MeasureOf)).Distinct(StringComparer.Ordinal)]);
}
