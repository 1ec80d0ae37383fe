using System.Text.Json.Serialization;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>A cell of a report's tables.</summary>
/// <param name="Value">What was entered; null where only the note says why there is nothing.</param>
/// <param name="Note">What the agency says of it.</param>
internal sealed record ReportCell([property: JsonConverter(typeof(ExactNumber))] decimal? Value, string? Note)
{
    /// <summary>Whether nothing was entered.</summary>
    [JsonIgnore]
    public bool IsEmpty => Value is null && Note is null;

    /// <summary>By what a cell is found in a report; codes of elements have no dots.</summary>
    public static string KeyOf(string element, string category) => $"{element}.{category}";

    /// <summary>Element and category of a key.</summary>
    public static (string Element, string Category) PartsOf(string key) =>
        key.Split('.', 2) is [var element, var category] ? (element, category) : (key, CellKey.Total);
}

/// <summary>A cell that was changed.</summary>
/// <param name="Was">Its value before.</param>
/// <param name="Value">Its value now; null when it was emptied.</param>
/// <param name="Note">What is said of it now.</param>
internal sealed record CellChange(
    string Element,
    string Category,
    [property: JsonConverter(typeof(ExactNumber))] decimal? Was,
    [property: JsonConverter(typeof(ExactNumber))] decimal? Value,
    string? Note);

/// <summary>A section of a report's text, by paragraphs.</summary>
/// <param name="Code">The section of the outline.</param>
/// <param name="Paragraphs">What it says; none when it was emptied.</param>
internal sealed record SectionText(string Code, IReadOnlyList<string> Paragraphs);

/// <summary>Why a finding is as it is.</summary>
/// <param name="Finding">The finding's key.</param>
/// <param name="Text">What the agency says to it.</param>
internal sealed record Explanation(string Finding, string Text);
