using System.Globalization;
using System.Text.RegularExpressions;

namespace EGov.Reporting.Formats;

/// <summary>Reads numbers as decimals, digit for digit. Nothing is rounded: a number with more digits than that is not read.</summary>
internal static partial class NumberText
{
    /// <summary>Values are smaller than this, so that sums and shares of them stay in range.</summary>
    public const decimal Bound = 1_000_000_000_000_000_000m;

    /// <summary>The most digits after the point; published series have up to seventeen.</summary>
    public const int Decimals = 20;

    private const int MostPowers = 12;
    private const decimal One = 1.0000000000000000000000000000m;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number; null when it is none in that form, or none that is kept. Which of these is told by <see cref="IsTooLarge"/> and <see cref="IsTooLong"/>.</summary>
    public static decimal? Read(string text, NumberForm form)
    {
        var plain = form is NumberForm.Plain ? text.Trim() : PlainOf(text.Trim());
        return plain is not null && Parsed(plain) is { } number && decimal.Abs(number) < Bound && DigitsOf(plain) == DigitsOf(number.ToString(CultureInfo.InvariantCulture))
            ? number.Scale > Decimals ? number / One : number
            : null;
    }

    /// <summary>Whether a text that was not read is a number that is out of bounds.</summary>
    public static bool IsTooLarge(string text, NumberForm form) =>
        (form is NumberForm.Plain ? text.Trim() : PlainOf(text.Trim())) is { } plain && Plain().IsMatch(plain)
        && (Parsed(plain) is not { } number || decimal.Abs(number) >= Bound);

    /// <summary>Whether a text that was not read is a number in bounds, but of more digits than are kept.</summary>
    public static bool IsTooLong(string text, NumberForm form) =>
        (form is NumberForm.Plain ? text.Trim() : PlainOf(text.Trim())) is { } plain && Parsed(plain) is { } number && decimal.Abs(number) < Bound;

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

    /// <summary>Whether the number is kept digit for digit when it is multiplied by the power of ten.</summary>
    public static bool IsExact(decimal number, int powerOfTen) => (number / One).Scale - powerOfTen <= Decimals;

    /// <summary>The power of ten of a UNIT_MULT; null when it is none.</summary>
    public static int? Power(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && Math.Abs((long)power) <= MostPowers ? power : null;

    private static decimal? Parsed(string plain) =>
        Plain().IsMatch(plain) && decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The digits without zeros at either end, and the power of ten of the last: what two spellings of one number have in common.</summary>
    private static (string Digits, int Power) DigitsOf(string plain)
    {
        var parts = plain.Split('e', 'E');
        var (whole, behind) = parts[0].Split('.') is [var before, var after] ? (before, after) : (parts[0], string.Empty);
        var digits = (whole + behind).TrimStart('+', '-', '0');
        var kept = digits.TrimEnd('0');
        var power = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        return kept.Length == 0 ? (kept, 0) : (kept, power - behind.Length + digits.Length - kept.Length);
    }

    private static string? PlainOf(string text) => Vietnamese().IsMatch(text)
        ? text.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.')
        : null;

    [GeneratedRegex(@"\A[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Vietnamese();
}
