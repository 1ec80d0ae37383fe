using System.Text.RegularExpressions;

namespace EGov.Reporting.Values;

/// <summary>Which value of a measure in a period: of what area and category.</summary>
/// <param name="Area">The area: <see cref="Whole"/>, a province's statistics code, or an agency's registry id.</param>
/// <param name="Category">The category: <see cref="Total"/>, or a code of the measure's breakdown.</param>
internal readonly partial record struct CellKey(string Area, string Category) : IComparable<CellKey>
{
    /// <summary>The area that is the whole country.</summary>
    public const string Whole = "VN";

    /// <summary>The category that takes all together.</summary>
    public const string Total = "_T";

    /// <summary>The whole country, all together.</summary>
    public static CellKey National { get; } = new(Whole, Total);

    /// <summary>Whether the text can name an area.</summary>
    public static bool IsArea(string text) => AreaShape().IsMatch(text);

    /// <summary>Whether the text can name a category.</summary>
    public static bool IsCategory(string text) => CategoryShape().IsMatch(text);

    /// <inheritdoc/>
    public int CompareTo(CellKey other) =>
        string.CompareOrdinal(Area, other.Area) is var order and not 0 ? order : string.CompareOrdinal(Category, other.Category);

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,40}\z")]
    private static partial Regex AreaShape();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,40}\z")]
    private static partial Regex CategoryShape();
}
