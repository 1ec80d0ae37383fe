using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Periods;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>What definitions stand upon: the shipped catalogue and the elements of regimes.</summary>
internal sealed class DefinitionBase
{
    private readonly MeasureBook book;
    private readonly List<Measure> measures;
    private readonly HashSet<string> codes;
    private readonly Dictionary<string, IReadOnlyList<MeasureCategory>> categories;

    public DefinitionBase(MeasureBook book, IEnumerable<Regime> regimes, PeriodBook periods)
    {
        this.book = book;
        List<Regime> all = [.. regimes];
        measures = [.. book.Measures.Concat(all.SelectMany(regime => RegimeMeasures.Of(regime, periods))).DistinctBy(measure => measure.Code)];
        codes = [.. measures.Select(measure => measure.Code), .. book.Constants.Select(constant => constant.Code)];
        categories = book.Categories.Concat(all.SelectMany(RegimeMeasures.CategoriesOf))
            .DistinctBy(each => each.Key)
            .ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
    }

    /// <summary>All with what was defined; the error of what cannot be read, or of a circle. What ships wins over what has the same code.</summary>
    public Result<MeasureDefinitions> With(NationalCatalogue catalogue, long version)
    {
        var aims = catalogue.Aims.ToDictionary(each => each.Measure, StringComparer.Ordinal);
        List<Measure> all =
        [
            .. measures.Concat(catalogue.Indicators.Where(indicator => !codes.Contains(indicator.Code)).OrderBy(indicator => indicator.Code, StringComparer.Ordinal))
                .Select(measure => aims.TryGetValue(measure.Code, out var set) ? measure with { Targets = set.Targets, Thresholds = set.Thresholds } : measure),
        ];
        List<NamedValue> constants =
            [.. book.Constants.Concat(catalogue.Constants).DistinctBy(constant => constant.Code).OrderBy(constant => constant.Code, StringComparer.Ordinal)];
        return MeasureMap.Of(all, constants.ToDictionary(constant => constant.Code, constant => constant.Value, StringComparer.Ordinal))
            .Select(map => new MeasureDefinitions(version, map, codes, constants, categories));
    }
}
