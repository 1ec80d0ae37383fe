using System.Globalization;
using System.Text.RegularExpressions;

namespace EGov.Reporting.Formats;

/// <summary>Reads numbers as decimals, digit for digit; what decimal cannot keep behind its 28th digit is rounded.</summary>
internal static partial class NumberText
{
    /// <summary>Values are smaller than this, so that sums and shares of them stay in range.</summary>
    public const decimal Bound = 1_000_000_000_000_000_000m;

    private const int MostPowers = 12;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number; null when it is none in that form. A number out of bounds is told by <see cref="IsTooLarge"/>.</summary>
    public static decimal? Read(string text, NumberForm form)
    {
        var plain = form is NumberForm.Plain ? text.Trim() : PlainOf(text.Trim());
        return plain is not null && Plain().IsMatch(plain) && decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var number) && decimal.Abs(number) < Bound
            ? number
            : null;
    }

    /// <summary>Whether a text that was not read is a number all the same.</summary>
    public static bool IsTooLarge(string text, NumberForm form) =>
        (form is NumberForm.Plain ? text.Trim() : PlainOf(text.Trim())) is { } plain && Plain().IsMatch(plain);

    /// <summary>Whether the text stands for a value that is missing.</summary>
    public static bool IsMissing(string text) => text.Trim() is "" or "NaN" or "#N/A" or "..";

    /// <summary>The number times a power of ten, as UNIT_MULT says it; null when that is out of bounds.</summary>
    public static decimal? Times(decimal number, int powerOfTen)
    {
        for (; powerOfTen > 0 && decimal.Abs(number) < Bound; powerOfTen--)
        {
            number *= 10;
        }

        for (; powerOfTen < 0; powerOfTen++)
        {
            number /= 10;
        }

        return decimal.Abs(number) < Bound ? number : null;
    }

    /// <summary>The power of ten of a UNIT_MULT; null when it is none.</summary>
    public static int? Power(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && Math.Abs((long)power) <= MostPowers ? power : null;

    /// <summary>A number with a decimal comma as one with a point; null when it is none.</summary>
    public static string? PlainOf(string text) => Vietnamese().IsMatch(text)
        ? text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.')
        : null;

    [GeneratedRegex(@"\A[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Vietnamese();
}
