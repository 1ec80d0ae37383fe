using System.Globalization;
using System.Text.RegularExpressions;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Portal.Procedures;

/// <summary>Checks the value of one form field: it shows what it is, and is what the field asks for.</summary>
internal static class FieldCheck
{
    /// <summary>The longest value of a form field in characters, whatever its pattern allows.</summary>
    public const int LongestValue = 500;

    private static readonly TimeSpan PatternLimit = TimeSpan.FromMilliseconds(100);

    /// <summary>The first rule that the value breaks, or null.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What was filled in; not empty.</param>
    /// <param name="place">Where in the body.</param>
    public static FieldError? Of(FormField field, string value, string place) => PlainText.FaultOf(value, field.Kind is FieldKind.LongText) switch
    {
        TextFault.Controls => PlatformErrors.FieldHasControls.At(place),
        TextFault.Hidden => PlatformErrors.FieldHides.At(place),
        _ when PlainText.IsBlank(value) => PlatformErrors.FieldBlank.At(place),
        _ when value.Length > LongestValue => PlatformErrors.FieldTooLong.At(place, LongestValue),
        _ when field.Values is { } choices && choices.All(choice => choice.Value != value) => PlatformErrors.FieldChoice.At(place),
        _ when field.Kind is FieldKind.Date && IsoDate.Parse(value) is null => PlatformErrors.FieldNoDate.At(place),
        _ when field.Kind is FieldKind.Number or FieldKind.Money && !IsNumber(value) => PlatformErrors.FieldNoNumber.At(place),
        _ when field.Pattern is { } pattern && !IsWhole(pattern, value) => PlatformErrors.FieldShape.At(place),
        _ => null,
    };

    private static bool IsNumber(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether the pattern takes the whole value: a pattern's own end lets a last line break pass.</summary>
    private static bool IsWhole(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternLimit);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
