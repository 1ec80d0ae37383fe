using EGov.Reporting.Indicators.Catalogue;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>Everything that is defined of measures, at one version of the catalogue.</summary>
/// <param name="Version">The catalogue's version; 0 while nothing was defined beside what ships.</param>
/// <param name="Map">The measures.</param>
/// <param name="Fixed">The codes that ship or are of a regime, and are not changed by definitions.</param>
/// <param name="Constants">The constants.</param>
/// <param name="Categories">The lists of categories, by name.</param>
internal sealed record MeasureDefinitions(
    long Version,
    MeasureMap Map,
    IReadOnlySet<string> Fixed,
    IReadOnlyList<NamedValue> Constants,
    IReadOnlyDictionary<string, IReadOnlyList<MeasureCategory>> Categories)
{
    /// <summary>The version as an ETag.</summary>
    public string ETag => $"\"{Version}\"";

    /// <summary>The categories of a measure; none when it is not broken down.</summary>
    public IReadOnlyList<MeasureCategory> CategoriesOf(Measure measure) =>
        measure.Categories is { } name && Categories.TryGetValue(name, out var list) ? list : [];
}
