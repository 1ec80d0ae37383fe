using EGov.Platform.Results;

namespace EGov.Reporting.Regimes;

/// <summary>A section of a report's outline (<c>mẫu đề cương báo cáo</c>).</summary>
/// <param name="Code">Its code in the regime.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Guide">What to write, or null.</param>
/// <param name="Compulsory">Whether it may not be empty.</param>
/// <param name="MostCharacters">The longest text.</param>
internal sealed record OutlineSection(string Code, Text Title, Text? Guide = null, bool Compulsory = false, int MostCharacters = 5000);

/// <summary>A table of figures (<c>biểu mẫu số liệu</c>).</summary>
/// <param name="Code">Its code in the regime, the form's number where it has one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Its rows.</param>
internal sealed record DataTable(string Code, Text Name, IReadOnlyList<Element> Elements);

/// <summary>A figure that is reported.</summary>
/// <param name="Code">Its code, unique in the regime.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of its values: <c>VND</c>, <c>case</c>, <c>%</c>.</param>
/// <param name="Decimals">How many decimal places a value may have.</param>
/// <param name="Categories">What it is broken down by: a cell each, and the total is what they add up to. Empty for the total alone.</param>
/// <param name="Compulsory">Whether its cells may not be empty.</param>
/// <param name="Aggregation">How a consolidated report takes it from those below.</param>
/// <param name="Least">The least possible value, or null.</param>
/// <param name="Most">The greatest possible value, or null.</param>
internal sealed record Element(
    string Code,
    Text Name,
    string Unit,
    int Decimals,
    IReadOnlyList<Category> Categories,
    bool Compulsory,
    ElementAggregation Aggregation,
    decimal? Least = null,
    decimal? Most = null);

/// <summary>One part of a breakdown (<c>phân tổ</c>).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
internal sealed record Category(string Code, Text Name);

/// <summary>How values of several reports become one.</summary>
internal enum ElementAggregation
{
    /// <summary>Added up.</summary>
    Sum,

    /// <summary>Their mean.</summary>
    Average,

    /// <summary>The one received last.</summary>
    Last,

    /// <summary>The smallest.</summary>
    Minimum,

    /// <summary>The greatest.</summary>
    Maximum,

    /// <summary>Not taken over: who consolidates writes it.</summary>
    None,
}
