using System.Globalization;

namespace EGov.Reporting.Formats.Spreadsheets;

/// <summary>
/// Numbers as spreadsheets write them. Such a program keeps 15 digits of what is typed but writes 17: <c>0.1</c> becomes
/// <c>0.10000000000000001</c>. A number that it would write for one of 15 digits is that one; every other is taken digit for digit.
/// </summary>
internal static class SheetNumbers
{
    private const int Typed = 15;
    private const int Written = 17;
    private const int MostPlaces = 28;

    /// <summary>The number that was typed, as text.</summary>
    public static string TextOf(decimal number) => (IsShortened(number, out var typed) ? typed : number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a spreadsheet keeps the number as it is, so that it comes back from a cell of numbers.</summary>
    public static bool Keeps(decimal number) => DigitsOf(number) <= Written && !IsShortened(number, out _);

    private static bool IsShortened(decimal number, out decimal typed)
    {
        typed = Rounded(number);
        return typed != number && DigitsOf(number) <= Written && Same(typed, number);
    }

    /// <summary>Whether the two are one to a program that reckons in binary. No value is kept in it.</summary>
    private static bool Same(decimal one, decimal other) => Binary(one).Equals(Binary(other));

    private static object Binary(decimal number) =>
        Convert.ChangeType(number.ToString(CultureInfo.InvariantCulture), TypeCode.Double, CultureInfo.InvariantCulture);

    private static int DigitsOf(decimal number) => number.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count();

    private static decimal Rounded(decimal number)
    {
        var places = Typed;
        for (var whole = decimal.Abs(number); whole >= 1 && places > 0; whole /= 10)
        {
            places--;
        }

        for (var part = decimal.Abs(number); part is > 0 and < 0.1m && places < MostPlaces; part *= 10)
        {
            places++;
        }

        var rounded = decimal.Round(number, places);
        return rounded == decimal.Truncate(rounded) ? decimal.Truncate(rounded) : rounded / 1.0000000000000000000000000000m;
    }
}
