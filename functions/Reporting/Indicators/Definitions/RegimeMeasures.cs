using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>The elements of regimes as measures.</summary>
internal static class RegimeMeasures
{
    /// <summary>The group in which they stand.</summary>
    public const string Group = "regimes";

    /// <summary>The measures of a regime.</summary>
    public static IEnumerable<Measure> Of(Regime regime, PeriodBook periods) => regime.Elements.Select(element => new Measure(
        regime.MeasureOf(element), element.Name, Group, element.Unit, element.Decimals, FrequencyOf(regime, periods))
    {
        Categories = element.Categories.Count > 0 ? regime.MeasureOf(element) : null,
        Areas = [AreaKind.Whole, AreaKind.Province, AreaKind.Agency],
        Publication = regime.Frequency,
        Source = regime.Name,
        Agency = regime.Issuer,
        Dataset = regime.Code,
    });

    /// <summary>By what its elements are broken down.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlyList<MeasureCategory>>> CategoriesOf(Regime regime) =>
        from element in regime.Elements
        where element.Categories.Count > 0
        select KeyValuePair.Create(
            regime.MeasureOf(element), (IReadOnlyList<MeasureCategory>)[.. element.Categories.Select(category => new MeasureCategory(category.Code, category.Name))]);

    // Expressions take the months of a regime that also has weeks or quarters: those are what all other frequencies are made of.
    private static Frequency FrequencyOf(Regime regime, PeriodBook periods)
    {
        List<Frequency> all = [.. regime.Cycles.Select(cycle => periods.Find(cycle.PeriodKind)?.Frequency).OfType<Frequency>()];
        return all.Count == 0 || all.Contains(Frequency.Month) ? Frequency.Month : all.Max();
    }
}
