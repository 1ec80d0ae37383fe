using System.Globalization;
using System.Text.RegularExpressions;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Formats.Sdmx;

/// <summary>
/// Periods as SDMX writes them. Nine months are a stretch of time there, <c>2020-01-01/P9M</c>, of the frequency <c>M9</c>; <c>N</c> would be minutes.
/// Of others, months and years are also read in their longer spelling, <c>2020-M08</c> and <c>2020-A1</c>.
/// </summary>
internal static partial class SdmxPeriods
{
    private const string NineMonthsBegin = "-01-01/P9M";

    /// <summary>The period's text.</summary>
    public static string TextOf(PeriodCode period) => period.Frequency is Frequency.NineMonths
        ? period.Year.ToString("0000", CultureInfo.InvariantCulture) + NineMonthsBegin
        : period.ToString();

    /// <summary>The period of a text; null when there is none such.</summary>
    public static PeriodCode? Parse(string text)
    {
        if (text.EndsWith(NineMonthsBegin, StringComparison.Ordinal))
        {
            return PeriodCode.Parse(text[..^NineMonthsBegin.Length] + "-N1");
        }

        if (Longer().Match(text) is { Success: true } match)
        {
            return PeriodCode.Parse(match.Groups["month"].Success ? $"{match.Groups["year"]}-{match.Groups["month"]}" : match.Groups["year"].Value);
        }

        // Nine months in our own spelling would contradict the frequency beside it.
        return PeriodCode.Parse(text) is { Frequency: not Frequency.NineMonths } period ? period : null;
    }

    /// <summary>The frequency's code.</summary>
    public static string FrequencyOf(Frequency frequency) => frequency switch
    {
        Frequency.Annual => "A",
        Frequency.HalfYear => "S",
        Frequency.NineMonths => "M9",
        Frequency.Quarter => "Q",
        Frequency.Month => "M",
        Frequency.Week => "W",
        _ => "D",
    };

    [GeneratedRegex(@"\A(?<year>[0-9]{4})-(M(?<month>[0-9]{2})|A1)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Longer();
}
