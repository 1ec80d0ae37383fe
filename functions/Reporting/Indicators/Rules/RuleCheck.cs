using EGov.Reporting.Indicators.Expressions;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Rules;

/// <summary>Looks whether rules hold.</summary>
internal static class RuleCheck
{
    /// <summary>Whether a rule holds for one cell.</summary>
    public static RuleOutcome Run(Rule rule, IValueLookup values, PeriodCode period, string area, string category)
    {
        var filled = new FilledValues(values, fills: rule.Missing is not MissingValues.SkipIfAny && !IsPair(rule));
        var left = rule.Left.Explain(filled, period, area, category);
        var right = rule.Right.Explain(filled, period, area, category);
        if (IsPair(rule))
        {
            var holds = rule.Operator is RuleOperator.CompulsoryPair ? left.Value is null == right.Value is null : left.Value is null || right.Value is null;
            return holds ? RuleOutcome.Holds : new RuleOutcome.Broken(left.Value, right.Value);
        }

        if (rule.Missing is MissingValues.SkipIfAll && !filled.FoundAny)
        {
            return new RuleOutcome.Skipped(null);
        }

        return left.Value is not { } one ? new RuleOutcome.Skipped(left.Why)
            : right.Value is not { } other ? new RuleOutcome.Skipped(right.Why)
            : Holds(rule, one, other) ? RuleOutcome.Holds
            : new RuleOutcome.Broken(one, other);
    }

    private static bool IsPair(Rule rule) => rule.Operator is RuleOperator.CompulsoryPair or RuleOperator.ExclusivePair;

    private static bool Holds(Rule rule, decimal left, decimal right)
    {
        // A difference that no decimal can hold is beyond any tolerance.
        var near = ExactNumbers.Of((left, right), static pair => Math.Abs(pair.left - pair.right)).Value is { } difference && difference <= rule.Tolerance;
        return rule.Operator switch
        {
            RuleOperator.Equal => near,
            RuleOperator.NotEqual => !near,
            RuleOperator.Greater => left > right || (near && rule.Tolerance > 0),
            RuleOperator.GreaterOrEqual => left >= right || near,
            RuleOperator.Less => left < right || (near && rule.Tolerance > 0),
            _ => left <= right || near,
        };
    }
}
