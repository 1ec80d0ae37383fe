using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Definitions;
using EGov.Reporting.Indicators.Rules;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Indicators.Datasets;

/// <summary>Holds the values of a dataset in a period against its rules.</summary>
internal sealed class DatasetCheck(MeasureBook book, Measures measures, ValueReader reader)
{
    /// <summary>What breaks which rule, the gravest first; at most so many as are told.</summary>
    public async Task<FindingsAnswer> FindAsync(string dataset, PeriodCode period, CancellationToken cancellation)
    {
        var map = (await measures.LoadAsync(cancellation)).Map;
        List<Rule> rules = [.. book.Rules[dataset]];
        var values = new SheetValues(map, await SheetsAsync(map, rules, period, cancellation));
        var (passed, skipped, broken) = (0, 0, new List<DatasetFinding>());
        foreach (var rule in rules)
        {
            foreach (var place in values.PlacesOf(rule.Left, period).Concat(values.PlacesOf(rule.Right, period)).Distinct().Order())
            {
                switch (RuleCheck.Run(rule, values, period, place.Area, place.Category))
                {
                    case RuleOutcome.Passed:
                        passed++;
                        break;
                    case RuleOutcome.Broken sides:
                        broken.Add(new(rule.Code, rule.Name, rule.Importance, place.Area, place.Category, sides.Left, sides.Right));
                        break;
                    default:
                        skipped++;
                        break;
                }
            }
        }

        return new(dataset, period, passed, skipped, broken.Count, [.. broken.OrderBy(finding => finding.Importance).Take(IndicatorLimits.Findings)]);
    }

    private async Task<IReadOnlyDictionary<(string, PeriodCode), ValueSheet>> SheetsAsync(MeasureMap map, List<Rule> rules, PeriodCode period, CancellationToken cancellation)
    {
        var sheets = new Dictionary<(string, PeriodCode), ValueSheet>();
        foreach (var reference in rules.SelectMany(rule => rule.Left.References.Concat(rule.Right.References)).Distinct())
        {
            if (map.FrequencyOf(reference.Measure) is not { } frequency)
            {
                continue;
            }

            var (from, to) = reference.ReadsFor(period, frequency);
            if (to.Ordinal < from.Ordinal)
            {
                continue;
            }

            await foreach (var sheet in reader.WalkAsync(reference.Measure, from, to, cancellation))
            {
                sheets[(reference.Measure, sheet.Period)] = sheet;
            }
        }

        return sheets;
    }
}

/// <summary>What the rules of a dataset have shown in a period.</summary>
/// <param name="Passed">How often a rule held.</param>
/// <param name="Skipped">How often one could not be looked at, for want of values.</param>
/// <param name="Broken">How often one was broken.</param>
/// <param name="Items">What broke them, the gravest first.</param>
internal sealed record FindingsAnswer(string Dataset, PeriodCode Period, int Passed, int Skipped, int Broken, IReadOnlyList<DatasetFinding> Items);

/// <summary>A rule that does not hold in one place.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Name">What it says.</param>
/// <param name="Importance">How grave it is.</param>
/// <param name="Left">What the left side came to.</param>
/// <param name="Right">What the right side came to.</param>
internal sealed record DatasetFinding(
    string Rule, Platform.Results.Text Name, RuleImportance Importance, string Area, string Category, decimal? Left, decimal? Right);
