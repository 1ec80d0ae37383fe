using System.Reflection;
using EGov.Platform.Law;
using EGov.Platform.Storage;

namespace EGov.Reporting.Regimes;

/// <summary>The regimes that ship with the product, each through time.</summary>
internal sealed class RegimeBook
{
    private readonly SortedDictionary<string, RuleTimeline<Regime>> timelines;

    public RegimeBook()
        : this(ReadShipped())
    {
    }

    internal RegimeBook(IEnumerable<Regime> versions) => timelines = new(
        versions.GroupBy(version => version.Code, StringComparer.Ordinal).ToDictionary(
            each => each.Key,
            each => new RuleTimeline<Regime>(each.Select(version =>
                new DatedRule<Regime>(version, version.From, version.To, version.Instrument, version.Article, version.Confirmed))),
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Their codes.</summary>
    public IReadOnlyCollection<string> Codes => timelines.Keys;

    /// <summary>All versions of the regime, oldest first; none when it does not ship.</summary>
    public IReadOnlyList<Regime> VersionsOf(string code) =>
        timelines.TryGetValue(code, out var timeline) ? [.. timeline.Versions.Select(version => version.Value)] : [];

    /// <summary>The version in force on the day; null when none is.</summary>
    public Regime? On(string code, DateOnly day) => timelines.TryGetValue(code, out var timeline) ? timeline.On(day)?.Value : null;

    private static IEnumerable<Regime> ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("reporting/regimes/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new MemoryStream();
            stream.CopyTo(content);
            foreach (var version in PlatformJson.Read<IReadOnlyList<Regime>>(content.ToArray()))
            {
                yield return version;
            }
        }
    }
}
