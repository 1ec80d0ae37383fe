using System.Reflection;
using EGov.Platform.Calendar;
using EGov.Platform.Law;

namespace EGov.Cabinet.Regulations;

/// <summary>The working regulations that ship with the product, by key and day.</summary>
internal sealed class RegulationBook
{
    private readonly Dictionary<string, RuleTimeline<Regulation>> timelines =
        Keys.ToDictionary(key => key, key => LawBook.Read<Regulation>(Assembly.GetExecutingAssembly(), key), StringComparer.Ordinal);

    /// <summary>The keys by which bodies name their regulation.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["government", "provincial-committee", "council"];

    /// <summary>The version in force on the day; null for a day before the first.</summary>
    public RegulationVersion? On(string key, DateOnly day) =>
        timelines.TryGetValue(key, out var timeline) && timeline.On(day) is { } rule
            ? new RegulationVersion(key, rule.From, rule.Instrument, rule.Article, rule.Confirmed, rule.Value)
            : null;

    /// <summary>The version in force in Vietnam at the moment.</summary>
    public RegulationVersion? At(string key, DateTimeOffset moment) => On(key, moment.DateInVietnam());
}

/// <summary>A version of a working regulation, as a ballot keeps it.</summary>
/// <param name="Key">Whose regulation it is.</param>
/// <param name="From">Its first day.</param>
/// <param name="Instrument">The instrument that sets it.</param>
/// <param name="Article">Where in it; null where the text was not at hand.</param>
/// <param name="Confirmed">False where the text was not read.</param>
/// <param name="Rules">What it says.</param>
internal sealed record RegulationVersion(string Key, DateOnly From, string Instrument, string? Article, bool Confirmed, Regulation Rules);
