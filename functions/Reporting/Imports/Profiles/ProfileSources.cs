using EGov.Reporting.Indicators.Wirings;

namespace EGov.Reporting.Imports.Profiles;

/// <summary>The files of the profiles, as ways by which values come in. A profile of any measure's codes is nobody's source.</summary>
internal sealed class ProfileSources(ProfileBook book) : IValueSources
{
    public IEnumerable<ValueSource> Sources =>
        from profile in book.All
        let measures = profile.Values.Select(value => value.Measure)
            .Concat(profile.Keys.SelectMany(key => key.Names?.Values ?? []).Select(key => key.Measure))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList()
        where measures.Count > 0
        select new ValueSource(ValueSourceKind.ImportProfile, profile.Code, measures);
}
