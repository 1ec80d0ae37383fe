using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>What is wrong with the fields of a definition, before it is held against others.</summary>
internal static class DefinitionFields
{
    public static IEnumerable<FieldError> OfCode(string code)
    {
        if (!Codes.IsMeasure(code))
        {
            yield return PlatformErrors.FieldShape.At("code");
        }
    }

    public static IEnumerable<FieldError> OfText(string field, Text text, int longest)
    {
        foreach (var (language, words) in new[] { ("vi", text.Vi), ("en", text.En) })
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                yield return PlatformErrors.FieldBlank.At($"{field}/{language}");
            }
            else if (words.Length > longest)
            {
                yield return PlatformErrors.FieldTooLong.At($"{field}/{language}", longest);
            }
        }
    }

    public static IEnumerable<FieldError> OfCount(string field, int count, int most)
    {
        if (count > most)
        {
            yield return PlatformErrors.FieldTooMany.At(field, most);
        }
    }
}
