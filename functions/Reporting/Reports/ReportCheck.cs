using EGov.Platform.Results;
using EGov.Reporting.Collections;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Outliers;
using EGov.Reporting.Regimes;

namespace EGov.Reporting.Reports;

/// <summary>
/// Looks through a report before it is submitted: what must not be missing, the regime's rules, values unlike those of earlier periods, and where it
/// sums up others what differs from those.
/// </summary>
internal sealed class ReportCheck(ReportChildren children, EarlierValues earlier)
{
    /// <summary>What is found, what refuses it first.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(Regime regime, Collection collection, Report report, CancellationToken cancellation)
    {
        var before = await earlier.BeforeAsync(report.Place, cancellation);
        var sums = report.Consolidates ? ReportChildren.SumsOf(regime, await children.BelowAsync(collection, report, cancellation)) : new Dictionary<string, decimal>();
        return
        [
            .. Missing(regime, report)
                .Concat(ReportRules.Broken(regime, report))
                .Concat(Cells(regime, report, (element, category, key, value) => UnlikeEarlier(element, category, key, value, before.GetValueOrDefault(key) ?? [])))
                .Concat(UnlikeBelow(regime, report, sums))
                .OrderBy(finding => finding.Weight),
        ];
    }

    /// <summary>Why a report that was submitted does not go on: those below have come to something else since, and nothing was said to it.</summary>
    /// <param name="regime">The regime's version.</param>
    /// <param name="report">The report.</param>
    /// <param name="below">Those below, as they are now.</param>
    public static Error? RefuseUnlikeBelow(Regime regime, Report report, IReadOnlyList<Report> below)
    {
        var awaited = below.Where(child => child.Stage is not ReportStage.Accepted && child.Missing is null).ToList();
        if (awaited is [var first, ..])
        {
            return ReportingErrors.ChildrenNotReady.With(awaited.Count, first.Place.Agency);
        }

        var explained = report.Submission?.Explanations.Select(explanation => explanation.Finding) ?? [];
        var findings = UnlikeBelow(regime, report, ReportChildren.SumsOf(regime, below)).ExceptBy(explained, finding => finding.Key).ToList();
        return findings.Count > 0 ? ReportingErrors.FindingsUnexplained.For([.. findings.Select(finding => finding.Field)]) with { Arguments = [findings.Count] } : null;
    }

    private static IEnumerable<Finding> UnlikeBelow(Regime regime, Report report, IReadOnlyDictionary<string, decimal> sums) =>
        Cells(regime, report, (element, category, key, value) => DiffersFromBelow(element, category, key, value, sums));

    private static IEnumerable<Finding> Missing(Regime regime, Report report)
    {
        foreach (var section in regime.Outline.Where(section => section.Compulsory && !report.Texts.ContainsKey(section.Code)))
        {
            yield return new($"section.{section.Code}", FindingWeight.Refuses, ReportingErrors.SectionMissing.With(section.Title)) { Section = section.Code };
        }

        foreach (var element in regime.Elements.Where(element => element.Compulsory))
        {
            foreach (var category in AcceptedReports.CategoriesOf(element))
            {
                var key = ReportCell.KeyOf(element.Code, category);
                if (report.Cells.GetValueOrDefault(key)?.Value is null)
                {
                    yield return new($"missing.{key}", FindingWeight.Refuses, ReportingErrors.CellMissing.With(element.Name, category)) { Element = element.Code, Category = category };
                }
            }
        }
    }

    private static IEnumerable<Finding> Cells(Regime regime, Report report, Func<Element, string, string, decimal, Finding?> find) =>
        from element in regime.Elements
        from category in AcceptedReports.CategoriesOf(element)
        let key = ReportCell.KeyOf(element.Code, category)
        let value = report.Cells.GetValueOrDefault(key)?.Value
        where value is not null
        let found = find(element, category, key, value.Value)
        where found is not null
        select found with { Element = element.Code, Category = category };

    private static Finding? UnlikeEarlier(Element element, string category, string key, decimal value, IReadOnlyList<decimal> earlier) =>
        earlier.Count >= ReportLimits.OutlierLeastValues
        && (OutlierCheck.Run(OutlierMethod.ZScore, earlier, value) ?? OutlierCheck.Run(OutlierMethod.ModifiedZScore, earlier, value)) is { } outlier
            ? new($"outlier.{key}", FindingWeight.Explain, ReportingErrors.UnlikeEarlier.With(
                element.Name, category, value, Rounded(outlier.Least, element), Rounded(outlier.Most, element)))
            : null;

    private static Finding? DiffersFromBelow(Element element, string category, string key, decimal value, IReadOnlyDictionary<string, decimal> sums) =>
        sums.TryGetValue(key, out var sum) && sum != value
            ? new($"differs.{key}", FindingWeight.Explain, ReportingErrors.DiffersFromBelow.With(element.Name, category, value, sum))
            : null;

    private static decimal Rounded(decimal value, Element element) => Math.Round(value, Math.Min(element.Decimals + 1, 10), MidpointRounding.AwayFromZero);
}
