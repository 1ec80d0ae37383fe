using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Rules;
using EGov.Reporting.Regimes;
using EGov.Reporting.Values;

namespace EGov.Reporting.Reports;

/// <summary>Which of a regime's rules the totals of a report break.</summary>
internal static class ReportRules
{
    public static IEnumerable<Finding> Broken(Regime regime, Report report)
    {
        var values = new ReportLookup(regime, report);
        foreach (var told in regime.Rules)
        {
            if (!RuleOf(told).Succeeded(out var rule, out var unreadable))
            {
                throw new InvalidOperationException($"The rule {told.Code} of {regime.Code} cannot be read: {unreadable.Definition.Code}.");
            }

            if (RuleCheck.Run(rule, values, report.Place.Period, report.Area, CellKey.Total) is RuleOutcome.Broken broken)
            {
                var weight = told.Importance is RuleImportance.High ? FindingWeight.Refuses : FindingWeight.Explain;
                yield return new($"rule.{told.Code}", weight, ReportingErrors.RuleBroken.With(told.Name, TextOf(broken.Left), TextOf(broken.Right)));
            }
        }
    }

    private static EGov.Platform.Results.Result<Rule> RuleOf(TableRule told) =>
        Rule.Read(told.Code, told.Name, told.Left, told.Operator, told.Right, told.Missing, told.Importance, told.Tolerance);

    private static object TextOf(decimal? value) => value is { } number ? number : "–";
}
