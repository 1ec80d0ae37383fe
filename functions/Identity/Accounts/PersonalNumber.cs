using EGov.Identity.Errors;
using EGov.Platform.Results;

namespace EGov.Identity.Accounts;

/// <summary>
/// The personal identification number (<c>số định danh cá nhân</c>, Decree 137/2015/NĐ-CP, article 13): the province of the birth's registration,
/// a digit for century and sex, two for the year, six at random.
/// </summary>
internal static class PersonalNumber
{
    public const int Length = 12;

    /// <summary>
    /// Codes of provinces in numbers (Circular 59/2021/TT-BCA): those of the 63 provinces before 1 July 2025, which numbers keep.
    /// </summary>
    private static readonly HashSet<int> Provinces =
    [
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54,
        56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
    ];

    /// <summary>Whether the text is written as a number is.</summary>
    public static bool HasShape(string text) => text.Length == Length && text.All(char.IsAsciiDigit);

    /// <summary>What is wrong with the number of somebody born on the day; null when nothing is.</summary>
    public static ErrorDefinition? FaultOf(string number, DateOnly birthDate)
    {
        if (!HasShape(number))
        {
            return IdentityErrors.NumberShape;
        }

        if (!Provinces.Contains(ValueOf(number[..3])))
        {
            return IdentityErrors.NumberProvince;
        }

        return BirthYearOf(number) == birthDate.Year ? null : IdentityErrors.NumberAndBirthDate;
    }

    /// <summary>Enough of the number to tell one's own from another.</summary>
    public static string Shortened(string number) => $"{number[..3]}••••••{number[^3..]}";

    /// <summary>0 and 1 are men and women of the 20th century, 2 and 3 of the 21st, and so on.</summary>
    private static int BirthYearOf(string number) => ((19 + (ValueOf(number[3..4]) / 2)) * 100) + ValueOf(number[4..6]);

    private static int ValueOf(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
