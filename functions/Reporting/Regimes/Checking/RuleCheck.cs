using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Indicators.Expressions;

namespace EGov.Reporting.Regimes.Checking;

/// <summary>What is wrong with the rules: expressions that cannot be read, or that name what no table has.</summary>
internal static class RuleCheck
{
    public static IEnumerable<FieldError> FaultsOf(Regime regime) =>
    [
        .. PartCheck.FaultsOfCount(regime.Rules, RegimeLimits.RegimeRules, "/rules"),
        .. PartCheck.FaultsOfCodes([.. regime.Rules.Select((rule, index) => (rule.Code, $"/rules/{index}/code"))]),
        .. regime.Rules.SelectMany((rule, index) => FaultsOf(regime, rule, $"/rules/{index}")),
    ];

    private static IEnumerable<FieldError> FaultsOf(Regime regime, TableRule rule, string place) =>
    [
        .. PartCheck.FaultsOfText(rule.Name, $"{place}/name"),
        .. FaultsOf(regime, rule.Left, $"{place}/left"),
        .. FaultsOf(regime, rule.Right, $"{place}/right"),
        .. rule.Tolerance < 0 ? [ReportingErrors.ElementBounds.At($"{place}/tolerance")] : Enumerable.Empty<FieldError>(),
    ];

    private static IEnumerable<FieldError> FaultsOf(Regime regime, string text, string place)
    {
        if (!Expression.Parse(text).Succeeded(out var expression, out var error))
        {
            return [ReportingErrors.RuleUnreadable.At(place, new Text(error.DetailIn(Language.Vietnamese), error.DetailIn(Language.English)))];
        }

        return expression.References.Where(reference => !Has(regime, reference))
            .Select(reference => ReportingErrors.RuleNamesNoElement.At(place, reference.ToString()))
            .Concat(expression.Constants.Select(constant => ReportingErrors.RuleNamesNoElement.At(place, $"C{{{constant}}}")));
    }

    /// <summary>A report has no other values than its own, of one period.</summary>
    private static bool Has(Regime regime, ValueReference reference) =>
        reference is { IsTotal: false, Window: Window.None, Offset: 0 }
        && regime.FindElement(reference.Measure) is { } element
        && (reference.Category is not { } category || element.Categories.Any(each => each.Code == category));
}
