using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>What is wrong with the outline and the tables.</summary>
internal static class TableCheck
{
    private const int LongestUnit = 40;

    public static IEnumerable<FieldError> FaultsOf(Regime regime)
    {
        var sections = regime.Outline.Select((section, index) => (section, Place: $"/outline/{index}")).ToList();
        var tables = regime.Tables.Select((table, index) => (table, Place: $"/tables/{index}")).ToList();
        var elements = tables.SelectMany(each => each.table.Elements.Select((element, index) => (element, Place: $"{each.Place}/elements/{index}"))).ToList();
        return
        [
            .. PartCheck.FaultsOfCount(sections, RegimeLimits.OutlineSections, "/outline"),
            .. PartCheck.FaultsOfCount(tables, RegimeLimits.RegimeTables, "/tables"),
            .. PartCheck.FaultsOfCodes([.. sections.Select(each => (each.section.Code, $"{each.Place}/code"))]),
            .. PartCheck.FaultsOfCodes([.. tables.Select(each => (each.table.Code, $"{each.Place}/code"))]),
            .. PartCheck.FaultsOfCodes([.. elements.Select(each => (each.element.Code, $"{each.Place}/code"))], ofElements: true),
            .. sections.SelectMany(each => FaultsOf(each.section, each.Place)),
            .. tables.SelectMany(each => PartCheck.FaultsOfText(each.table.Name, $"{each.Place}/name")),
            .. elements.SelectMany(each => FaultsOf(each.element, each.Place)),
            .. FaultsOfSize([.. elements.Select(each => each.element)]),
        ];
    }

    private static IEnumerable<FieldError> FaultsOf(OutlineSection section, string place) =>
        PartCheck.FaultsOfText(section.Title, $"{place}/title")
            .Concat(PartCheck.FaultsOfNumber(section.MostCharacters, 1, RegimeLimits.SectionText, $"{place}/mostCharacters"));

    private static IEnumerable<FieldError> FaultsOf(Element element, string place) =>
    [
        .. PartCheck.FaultsOfText(element.Name, $"{place}/name"),
        .. string.IsNullOrWhiteSpace(element.Unit) || element.Unit.Length > LongestUnit
            ? [PlatformErrors.FieldNoText.At($"{place}/unit", LongestUnit)]
            : Enumerable.Empty<FieldError>(),
        .. PartCheck.FaultsOfNumber(element.Decimals, 0, RegimeLimits.ElementDecimals, $"{place}/decimals"),
        .. PartCheck.FaultsOfCodes([.. element.Categories.Select((category, index) => (category.Code, $"{place}/categories/{index}/code"))]),
        .. element.Categories.SelectMany((category, index) => PartCheck.FaultsOfText(category.Name, $"{place}/categories/{index}/name")),
        .. element.Least > element.Most ? [ReportingErrors.ElementBounds.At($"{place}/least")] : Enumerable.Empty<FieldError>(),
    ];

    private static IEnumerable<FieldError> FaultsOfSize(IReadOnlyList<Element> elements) =>
        elements.Sum(element => Math.Max(1, element.Categories.Count)) is var cells && cells > ReportLimits.Cells
            ? [ReportingErrors.RegimeTooManyCells.At("/tables", cells, ReportLimits.Cells)]
            : [];
}
