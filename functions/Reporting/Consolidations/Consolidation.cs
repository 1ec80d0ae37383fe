using EGov.Platform.Results;
using EGov.Reporting.Regimes;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Consolidations;

/// <summary>What an agency received for a period, put together (<c>báo cáo tổng hợp</c>): all that a file of it says.</summary>
/// <param name="Regime">The code of the regime.</param>
/// <param name="RegimeName">The name of the report.</param>
/// <param name="Instrument">The instrument that sets it.</param>
/// <param name="Period">The code of the period.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its cut-off.</param>
/// <param name="Agency">The registry id of the agency that received.</param>
/// <param name="AgencyName">Its name.</param>
/// <param name="IsFinal">Whether all that it receives is accepted or declared missing, and its own report, where it has one, is sent.</param>
/// <param name="Children">Who reports to it.</param>
/// <param name="Tables">The tables, each element with a row for each of those whose report is accepted.</param>
/// <param name="Sections">The text.</param>
internal sealed record Consolidation(
    string Regime,
    Text RegimeName,
    string Instrument,
    string Period,
    DateOnly From,
    DateOnly To,
    string Agency,
    Text AgencyName,
    bool IsFinal,
    IReadOnlyList<ConsolidatedChild> Children,
    IReadOnlyList<ConsolidatedTable> Tables,
    IReadOnlyList<ConsolidatedSection> Sections)
{
    /// <summary>How many reports are accepted.</summary>
    public int Accepted => Children.Count(child => child.Stage is ReportStage.Accepted);

    /// <summary>How many were sent.</summary>
    public int Sent => Children.Count(child => child.Stage is ReportStage.Approved or ReportStage.Accepted);

    /// <summary>How many were sent within their time.</summary>
    public int OnTime => Children.Count(child => child.Stage is ReportStage.Approved or ReportStage.Accepted && !child.Late);

    /// <summary>Those whose reports are in no figure.</summary>
    public IEnumerable<ConsolidatedChild> Absent => Children.Where(child => child.Stage is not ReportStage.Accepted);

    /// <summary>How many rows all tables have.</summary>
    public int Rows => Tables.Sum(table => table.Elements.Sum(element => element.Rows.Count + 1));
}

/// <summary>Somebody who reports to the agency.</summary>
/// <param name="Agency">The registry id.</param>
/// <param name="Name">The name.</param>
/// <param name="Stage">How far the report is; null while it is not opened.</param>
/// <param name="Late">Whether it was sent after its last day.</param>
/// <param name="Missing">Why it was declared missing; null when it was not.</param>
internal sealed record ConsolidatedChild(string Agency, Text Name, ReportStage? Stage, bool Late, string? Missing);

/// <summary>A table.</summary>
/// <param name="Code">The form's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Its elements.</param>
internal sealed record ConsolidatedTable(string Code, Text Name, IReadOnlyList<ConsolidatedElement> Elements);

/// <summary>An element with its values.</summary>
/// <param name="Element">The element.</param>
/// <param name="Rows">One for each of those whose report is accepted.</param>
/// <param name="Total">What they come to.</param>
/// <param name="Own">What the agency's own report says; null when it says nothing, or the same.</param>
internal sealed record ConsolidatedElement(
    Element Element, IReadOnlyList<ConsolidatedRow> Rows, ConsolidatedValues Total, ConsolidatedValues? Own);

/// <param name="Name">Whose values they are.</param>
/// <param name="Values">The values.</param>
internal sealed record ConsolidatedRow(Text Name, ConsolidatedValues Values);

/// <summary>The values of an element.</summary>
/// <param name="Whole">The total; null when there is none.</param>
/// <param name="Parts">By category, in the order of the element's; null for those without a value.</param>
internal sealed record ConsolidatedValues(decimal? Whole, IReadOnlyList<decimal?> Parts)
{
    /// <summary>Whether both say the same.</summary>
    public bool SaysAs(ConsolidatedValues other) => Whole == other.Whole && Parts.SequenceEqual(other.Parts);
}

/// <summary>A section of the text: the agency's own, and without one what those below wrote.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Parts">The paragraphs, by whose they are.</param>
internal sealed record ConsolidatedSection(Text Title, IReadOnlyList<ConsolidatedText> Parts);

/// <param name="By">Whose words they are; null for the agency's own.</param>
/// <param name="Paragraphs">What they say.</param>
internal sealed record ConsolidatedText(Text? By, IReadOnlyList<string> Paragraphs);
