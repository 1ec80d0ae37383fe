using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>By which series an agency numbers what it issues, from which year on.</summary>
/// <param name="Agency">Its registry id.</param>
/// <param name="Schemes">The latest definitions, one for each year from which one counts, the earliest first.</param>
internal sealed record Numbering(string Agency, IReadOnlyList<YearScheme> Schemes) : IAggregateState<Numbering, NumberingEvent>
{
    /// <summary>So many definitions are carried: years that numbers were taken of keep their own.</summary>
    public const int MostSchemes = 10;

    public static string Kind => "series";

    public static string AggregateId(string agency) => $"{Kind}-{agency}";

    public static Numbering Fold(Numbering? state, NumberingEvent happened) => happened switch
    {
        SeriesDefined defined => (state ?? new(defined.Agency, [])).With(defined.Scheme),
        _ => throw new InvalidOperationException($"Series cannot take {happened.GetType().Name}."),
    };

    /// <summary>What counts in the year; null when nothing was defined for it.</summary>
    public YearScheme? In(int year) => Schemes.LastOrDefault(scheme => scheme.From <= year);

    /// <summary>Lets a definition count from its year on, in the place of one that began with the same year.</summary>
    public Result<IReadOnlyList<NumberingEvent>> Define(YearScheme scheme, string by, DateTimeOffset now) =>
        Schemes.Any(scheme.IsSameAs) ? [] : new NumberingEvent[] { new SeriesDefined(now, by, Agency, scheme) };

    private Numbering With(YearScheme scheme) => this with
    {
        Schemes = [.. Schemes.Where(other => other.From != scheme.From).Append(scheme).OrderBy(each => each.From).TakeLast(MostSchemes)],
    };
}
