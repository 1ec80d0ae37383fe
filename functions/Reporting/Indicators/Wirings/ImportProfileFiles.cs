using EGov.Reporting.Imports.Profiles;

namespace EGov.Reporting.Indicators.Wirings;

/// <summary>The files that are imported by a profile. A profile that leaves the measure to each row brings none by itself.</summary>
internal sealed class ImportProfileFiles(ProfileBook book) : IValueSources
{
    public IEnumerable<ValueSource> Sources =>
        from profile in book.All
        let measures = profile.Values.Select(value => value.Measure)
            .Concat(profile.Keys.SelectMany(key => key.Names?.Values.Select(name => name.Measure) ?? []))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal)
        where measures.Count > 0
        select new ValueSource(ValueSourceKind.ImportProfile, profile.Code, measures);
}
