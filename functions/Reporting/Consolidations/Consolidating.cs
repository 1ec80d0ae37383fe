using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Regimes;
using EGov.Reporting.Reports;

namespace EGov.Reporting.Consolidations;

/// <summary>Puts together what an agency received: only what it accepted is counted, and who is not counted is named.</summary>
internal static class Consolidating
{
    /// <param name="regime">The version by which the reports were made.</param>
    /// <param name="collection">The period.</param>
    /// <param name="agency">Who received: registry id and name.</param>
    /// <param name="own">Its own report; null when it reports to nobody.</param>
    /// <param name="names">The names of those who report to it, by registry id.</param>
    /// <param name="below">Their reports.</param>
    public static Consolidation Of(
        Regime regime,
        Collection collection,
        (string Id, Text Name) agency,
        Report? own,
        IReadOnlyDictionary<string, Text> names,
        IReadOnlyList<Report> below)
    {
        var byAgency = below.ToDictionary(report => report.Place.Agency, StringComparer.Ordinal);
        var children = collection.ChildrenOf(agency.Id).Select(child => byAgency.TryGetValue(child, out var report)
            ? new ConsolidatedChild(child, report.AgencyName, report.Stage, report.IsLate, report.Missing?.Reason)
            : new ConsolidatedChild(child, names.GetValueOrDefault(child, new(child, child)), null, false, null)).ToList();
        var accepted = below.Where(report => report.Stage is ReportStage.Accepted).ToList();
        var sums = ReportChildren.SumsOf(regime, below).ToDictionary(sum => sum.Key, sum => new ReportCell(sum.Value, null), StringComparer.Ordinal);
        return new(
            regime.Code,
            regime.Name,
            regime.Instrument,
            collection.Period.ToString(),
            collection.From,
            collection.To,
            agency.Id,
            agency.Name,
            own is null or { IsSent: true } && children.All(child => child.Stage is ReportStage.Accepted || child.Missing is not null),
            children,
            [.. regime.Tables.Select(table => new ConsolidatedTable(table.Code, table.Name, [.. table.Elements.Select(element => Of(element, accepted, sums, own))]))],
            [.. regime.Outline.Select(section => Of(section, accepted, own)).OfType<ConsolidatedSection>()]);
    }

    private static ConsolidatedElement Of(Element element, IReadOnlyList<Report> accepted, IReadOnlyDictionary<string, ReportCell> sums, Report? own)
    {
        var total = ValuesOf(element, sums);
        var said = own is { IsSent: true } ? ValuesOf(element, own.Cells) : null;
        return new(
            element,
            [.. accepted.Select(report => new ConsolidatedRow(report.AgencyName, ValuesOf(element, report.Cells)))],
            total,
            said is null || said.SaysAs(total) ? null : said);
    }

    private static ConsolidatedValues ValuesOf(Element element, IReadOnlyDictionary<string, ReportCell> cells) => new(
        ReportTotals.Of(cells, element),
        [.. element.Categories.Select(category => cells.GetValueOrDefault(ReportCell.KeyOf(element.Code, category.Code))?.Value)]);

    private static ConsolidatedSection? Of(OutlineSection section, IReadOnlyList<Report> accepted, Report? own)
    {
        IReadOnlyList<ConsolidatedText> parts = own is { IsSent: true } && own.Texts.GetValueOrDefault(section.Code) is { } written
            ? [new(null, written)]
            :
            [
                .. from report in accepted
                   let text = report.Texts.GetValueOrDefault(section.Code)
                   where text is not null
                   select new ConsolidatedText(report.AgencyName, text),
            ];
        return parts.Count > 0 ? new(section.Title, parts) : null;
    }
}
