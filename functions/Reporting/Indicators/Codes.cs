using System.Text.RegularExpressions;

namespace EGov.Reporting.Indicators;

/// <summary>How measures are named.</summary>
internal static partial class Codes
{
    private const int MostOfMeasure = 60;

    /// <summary>Parts of small letters, digits and hyphens, joined by full stops.</summary>
    public static bool IsMeasure(string text) => text.Length <= MostOfMeasure && Measure().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9-]+(\.[a-z0-9-]+)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Measure();
}
