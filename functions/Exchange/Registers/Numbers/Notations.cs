using System.Globalization;

namespace EGov.Exchange.Registers.Numbers;

/// <summary>
/// Makes notations (<c>ký hiệu</c>; Decree 30/2020/NĐ-CP, Annex I, II.3): the abbreviations of kind and agency; of a kind that has none those of
/// agency and drafting unit.
/// </summary>
internal static class Notations
{
    /// <summary>The longest notation (Annex VI, <c>CodeNotation</c>).</summary>
    public const int Longest = 30;

    /// <summary>The longest abbreviation of an agency, a unit or a word of a pattern.</summary>
    public const int LongestPart = 15;

    /// <summary>The most groups of a pattern.</summary>
    public const int MostGroups = 5;

    private const string Kind = "{kind}";
    private const string Agency = "{agency}";
    private const string Unit = "{unit}";

    /// <summary>A number as it is written.</summary>
    public static string TextOf(int number) => number.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>The notation of a document. A group that stands for nothing is left out with its hyphen.</summary>
    /// <param name="series">The series that numbers it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="agency">The agency's abbreviation.</param>
    /// <param name="unit">That of the unit that drafted it; null where it is not named.</param>
    public static string Of(NumberSeries series, KindOfDocument kind, string agency, string? unit)
    {
        var pattern = series.Pattern ?? (kind.Abbreviation is null ? $"{Agency}-{Unit}" : $"{Kind}-{Agency}");
        return string.Join('-', pattern.Split('-').Select(group => group switch
        {
            Kind => kind.Abbreviation,
            Agency => agency,
            Unit => unit,
            _ => group,
        }).Where(group => !string.IsNullOrEmpty(group)));
    }

    /// <summary>Whether a pattern says how a notation is made.</summary>
    public static bool IsPattern(string pattern) =>
        pattern.Split('-') is { Length: <= MostGroups } groups
        && groups.Contains(Agency, StringComparer.Ordinal)
        && Array.TrueForAll(groups, group => group is Kind or Agency or Unit || IsCapitals(group));

    /// <summary>Whether the text is an abbreviation of letters and digits. Some of the decree have small letters: <c>CTr</c>.</summary>
    public static bool IsAbbreviation(string text) => text.Length is > 0 and <= LongestPart && text.All(char.IsLetterOrDigit);

    private static bool IsCapitals(string text) => IsAbbreviation(text) && !text.Any(char.IsLower);
}
