using EGov.Reporting.Indicators.Catalogue;

namespace EGov.Reporting.Indicators.Wirings;

/// <summary>Which measures get values: found out from what brings them, never said.</summary>
internal sealed class WiringPlan(IEnumerable<IValueSources> sources)
{
    private readonly ILookup<string, WiredBy> byMeasure = sources
        .SelectMany(each => each.Sources)
        .SelectMany(source => source.Measures.Select(measure => (measure, new WiredBy(source.Kind, source.Name))))
        .ToLookup(each => each.measure, each => each.Item2, StringComparer.Ordinal);

    /// <summary>Whether the measure gets values.</summary>
    public Wiring Of(MeasureMap map, string measure)
    {
        List<string> collected = [.. CollectedUnder(map, measure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<string> lacking = [.. collected.Where(each => !byMeasure.Contains(each))];
        WiredBy[] by = [.. collected.SelectMany(each => byMeasure[each]).Distinct().OrderBy(each => each.Kind).ThenBy(each => each.Name, StringComparer.Ordinal)];
        return new(collected.Count > 0 && lacking.Count == 0, by, lacking);
    }

    private static IEnumerable<string> CollectedUnder(MeasureMap map, string measure) =>
        map.ExpressionOf(measure) is null ? [measure] : map.InputsOf(measure).SelectMany(input => CollectedUnder(map, input));
}
