namespace EGov.Reporting.Indicators.Expressions;

/// <summary>Which values of a measure stand for a period, and what is made of them.</summary>
internal enum Window
{
    /// <summary>The one value of the period, or of the longer period that it lies in.</summary>
    None,

    /// <summary>The sum over the parts of the period.</summary>
    Sum,

    /// <summary>The mean over the parts of the period.</summary>
    Average,

    /// <summary>The last part of the period.</summary>
    Last,

    /// <summary>The geometric mean over the parts of the period.</summary>
    GeometricMean,

    /// <summary>The sum from the year's beginning to the period's end.</summary>
    YearToDate,

    /// <summary>The mean from the year's beginning to the period's end.</summary>
    YearToDateAverage,

    /// <summary>The geometric mean from the year's beginning to the period's end.</summary>
    YearToDateGeometricMean,
}

/// <summary>The spelling of windows.</summary>
internal static class Windows
{
    private static readonly Dictionary<string, Window> ByName = new(StringComparer.Ordinal)
    {
        ["sum"] = Window.Sum,
        ["average"] = Window.Average,
        ["last"] = Window.Last,
        ["geometricMean"] = Window.GeometricMean,
        ["yearToDate"] = Window.YearToDate,
        ["yearToDateAverage"] = Window.YearToDateAverage,
        ["yearToDateGeometricMean"] = Window.YearToDateGeometricMean,
    };

    /// <summary>All names, in the order in which they are explained.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>A window by its name.</summary>
    public static Window? Find(string name) => ByName.TryGetValue(name, out var window) ? window : null;

    /// <summary>Its name in expressions.</summary>
    public static string Spelling(this Window window) => ByName.Single(each => each.Value == window).Key;

    /// <summary>Whether it begins with the year.</summary>
    public static bool IsToDate(this Window window) => window >= Window.YearToDate;
}
