using System.Text.RegularExpressions;

namespace EGov.Reporting.Indicators;

/// <summary>How measures, areas and categories are named.</summary>
internal static partial class Codes
{
    private const int MostOfMeasure = 60;
    private const int MostOfOthers = 40;

    /// <summary>Parts of small letters, digits and hyphens, joined by full stops.</summary>
    public static bool IsMeasure(string text) => text.Length <= MostOfMeasure && Measure().IsMatch(text);

    /// <summary>Letters, digits and hyphens.</summary>
    public static bool IsArea(string text) => text.Length <= MostOfOthers && Area().IsMatch(text);

    /// <summary>Letters, digits, hyphens and underscores.</summary>
    public static bool IsCategory(string text) => text.Length <= MostOfOthers && Category().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9-]+(\.[a-z0-9-]+)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\A[A-Za-z0-9-]+\z")]
    private static partial Regex Area();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\z")]
    private static partial Regex Category();
}
