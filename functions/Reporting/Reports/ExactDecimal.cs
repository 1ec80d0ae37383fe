using System.Globalization;

namespace EGov.Reporting.Reports;

/// <summary>Reads numbers digit for digit: what a decimal does not keep is told, not rounded away.</summary>
internal static class ExactDecimal
{
    /// <summary>The smallest that a decimal keeps.</summary>
    public const decimal Smallest = 0.0000000000000000000000000001m;

    private const int MostDigits = 28;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// The number of a text that is one, with a decimal point; null when it is beyond what a decimal holds. One with more decimals than are kept is given
    /// as <see cref="Smallest"/>, which has too many for every element.
    /// </summary>
    public static decimal? Read(string text)
    {
        var parts = text.Split('e', 'E');
        var mantissa = parts[0].TrimStart('+', '-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var digits = all.TrimEnd('0');
        var significant = digits.TrimStart('0').Length;
        if (significant == 0)
        {
            return 0;
        }

        // An exponent that is no whole number of that size moves every digit out of what is kept.
        var power = parts.Length == 1 ? 0
            : int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written) && Math.Abs((long)written) < 100_000 ? written
            : parts[1].StartsWith('-') ? -100_000 : 100_000;
        var decimals = digits.Length - (point < 0 ? mantissa.Length : point) - power;
        return decimals > MostDigits || (decimals > 0 && significant > MostDigits) ? Smallest
            : significant + Math.Max(0, -decimals) > MostDigits ? null
            : decimal.Parse(text, Style, CultureInfo.InvariantCulture);
    }
}
