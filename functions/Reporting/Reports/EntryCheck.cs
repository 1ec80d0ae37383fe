using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Words;
using EGov.Reporting.Errors;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>What is wrong with what is entered, measured by the regime's template.</summary>
internal static class EntryCheck
{
    /// <summary>The entries, or what is wrong with them field by field.</summary>
    public static Result<ReportEntries> Of(Regime regime, Report report, EntryBody body)
    {
        IReadOnlyList<CellBody> cells = body.Cells ?? [];
        IReadOnlyList<SectionText> sections = body.Sections ?? [];
        List<FieldError> wrong =
        [
            .. cells.Select((cell, index) => FaultOf(regime, cell)?.Definition.At($"/cells/{index}", [.. FaultOf(regime, cell)!.Arguments])).OfType<FieldError>(),
            .. Repeated(cells.Select(EntryOf).Select(entry => entry.Key)).Select(index => ReportingErrors.CellTwice.At($"/cells/{index}")),
            .. sections.SelectMany((section, index) => FaultsOf(regime, section, $"/sections/{index}")),
            .. Repeated(sections.Select(section => section.Code)).Select(index => ReportingErrors.SectionTwice.At($"/sections/{index}")),
        ];
        var entries = new ReportEntries([.. cells.Select(EntryOf)], sections);
        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong)
            : RefuseSize(report, entries) is { } tooLarge ? tooLarge
            : entries;
    }

    /// <summary>What is wrong with one cell; null when nothing is.</summary>
    public static Error? FaultOf(Regime regime, CellBody cell)
    {
        if (regime.FindElement(cell.Element) is not { } element)
        {
            return ReportingErrors.UnknownElement.With(cell.Element);
        }

        var category = cell.Category ?? CellKey.Total;
        return !AcceptedReports.CategoriesOf(element).Contains(category, StringComparer.Ordinal) ? ReportingErrors.UnknownCategory.With(category, element.Name)
            : cell.Unit is { } unit && unit != element.Unit ? ReportingErrors.WrongUnit.With(unit, element.Unit)
            : cell.Note?.Length > ReportLimits.CellNote ? PlatformErrors.FieldTooLong.With(ReportLimits.CellNote)
            : cell.Note is { } note && SecrecyMarks.IsStamped(note) ? ReportingErrors.SecretReport.With()
            : cell.Value is { } value ? FaultOf(element, value)
            : null;
    }

    /// <summary>A cell as it is entered: a note of nothing is none.</summary>
    public static CellEntry EntryOf(CellBody cell) =>
        new(cell.Element, cell.Category ?? CellKey.Total, cell.Value is { } value ? Plain(value) : null, string.IsNullOrWhiteSpace(cell.Note) ? null : cell.Note);

    /// <summary>Why the report would become too large; null when it would not.</summary>
    public static Error? RefuseSize(Report report, ReportEntries entries)
    {
        var cells = report.Cells.Keys.Union(entries.Cells.Where(cell => cell.Value is not null || cell.Note is not null).Select(cell => cell.Key), StringComparer.Ordinal).Count();
        var changed = entries.Sections.Select(section => section.Code).ToHashSet(StringComparer.Ordinal);
        var text = entries.Sections.Sum(LengthOf) + report.Texts.Where(known => !changed.Contains(known.Key)).Sum(known => LengthOf(new(known.Key, known.Value)));
        return cells > ReportLimits.Cells ? ReportingErrors.TooManyReportCells.With(ReportLimits.Cells)
            : text > ReportLimits.ReportText ? ReportingErrors.TooMuchText.With(ReportLimits.ReportText)
            : null;
    }

    private static Error? FaultOf(Element element, decimal value) =>
        Plain(value).Scale > element.Decimals ? ReportingErrors.TooManyDecimals.With(element.Name, element.Decimals)
        : DigitsOf(value) > ReportLimits.CellDigits ? ReportingErrors.TooManyDigits.With(ReportLimits.CellDigits)
        : value < element.Least ? ReportingErrors.TooSmall.With(element.Name, element.Least)
        : value > element.Most ? ReportingErrors.TooLarge.With(element.Name, element.Most)
        : null;

    private static IEnumerable<FieldError> FaultsOf(Regime regime, SectionText section, string field)
    {
        if (regime.Outline.FirstOrDefault(known => known.Code == section.Code) is not { } outline)
        {
            yield return ReportingErrors.UnknownSection.At($"{field}/code", section.Code);
        }
        else if (LengthOf(section) > outline.MostCharacters)
        {
            yield return ReportingErrors.SectionTooLong.At($"{field}/paragraphs", outline.MostCharacters);
        }
        else if (section.Paragraphs.Any(SecrecyMarks.IsStamped))
        {
            yield return ReportingErrors.SecretReport.At($"{field}/paragraphs");
        }
    }

    private static List<int> Repeated(IEnumerable<string> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. keys.Select((key, index) => (key, index)).Where(each => !seen.Add(each.key)).Select(each => each.index)];
    }

    private static int LengthOf(SectionText section) => section.Paragraphs.Sum(paragraph => paragraph.Length);

    /// <summary>The number without zeros that say nothing: 1.50 and 1.5 are one value.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000m;

    private static int DigitsOf(decimal value) => Plain(value).ToString(System.Globalization.CultureInfo.InvariantCulture).Count(char.IsAsciiDigit);
}
