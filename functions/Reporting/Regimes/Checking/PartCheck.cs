using System.Text.RegularExpressions;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>What goes for all parts of a regime: codes that differ, texts in both languages, numbers in their bounds.</summary>
internal static partial class PartCheck
{
    private const int MostElementCode = 29;
    private const int MostPartCode = 40;

    /// <summary>What is wrong with codes of parts that stand side by side.</summary>
    /// <param name="codes">The codes with their places.</param>
    /// <param name="ofElements">Whether they name elements, whose codes are part of the code of a measure.</param>
    public static IEnumerable<FieldError> FaultsOfCodes(IReadOnlyList<(string Code, string Place)> codes, bool ofElements = false)
    {
        foreach (var (code, place) in codes.Where(each => !(ofElements ? ElementShape() : PartShape()).IsMatch(each.Code)))
        {
            yield return ReportingErrors.RegimePartCode.At(place, ofElements ? MostElementCode : MostPartCode);
        }

        foreach (var (code, place) in codes.GroupBy(each => each.Code, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            yield return ReportingErrors.RegimePartTwice.At(place, code);
        }
    }

    /// <summary>A text that is blank in one of the languages.</summary>
    public static IEnumerable<FieldError> FaultsOfText(Text text, string place) =>
        string.IsNullOrWhiteSpace(text.Vi) || string.IsNullOrWhiteSpace(text.En) ? [PlatformErrors.FieldBlank.At(place)] : [];

    /// <summary>A number out of its bounds.</summary>
    public static IEnumerable<FieldError> FaultsOfNumber(int number, int least, int most, string place) =>
        number < least || number > most ? [ReportingErrors.RegimeNumberBounds.At(place, least, most)] : [];

    /// <summary>A list that is too long.</summary>
    public static IEnumerable<FieldError> FaultsOfCount<T>(IReadOnlyCollection<T> parts, int most, string place) =>
        parts.Count > most ? [PlatformErrors.FieldTooMany.At(place, most)] : [];

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9-]{0,39}\z")]
    private static partial Regex PartShape();

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,28}\z")]
    private static partial Regex ElementShape();
}
