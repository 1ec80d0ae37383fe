using EGov.Platform.Results;
using EGov.Reporting.Indicators.Expressions;

namespace EGov.Reporting.Indicators.Rules;

/// <summary>What must hold between values: two expressions and what they are to each other.</summary>
/// <param name="Code">By which it is named.</param>
/// <param name="Name">What it says.</param>
/// <param name="Missing">What becomes of it when values are missing.</param>
/// <param name="Importance">How grave it is when it is broken.</param>
/// <param name="Tolerance">By how much the sides may miss each other; never below zero.</param>
internal sealed record Rule(
    string Code,
    Text Name,
    Expression Left,
    RuleOperator Operator,
    Expression Right,
    MissingValues Missing = MissingValues.SkipIfAny,
    RuleImportance Importance = RuleImportance.High,
    decimal Tolerance = 0)
{
    /// <summary>A rule whose sides are written in the language of expressions; the error of the first that cannot be read.</summary>
    public static Result<Rule> Read(
        string code, Text name, string left, RuleOperator @operator, string right, MissingValues missing, RuleImportance importance, decimal tolerance)
    {
        return !Expression.Parse(left).Succeeded(out var one, out var unreadable) ? unreadable
            : !Expression.Parse(right).Succeeded(out var other, out unreadable) ? unreadable
            : new Rule(code, name, one, @operator, other, missing, importance, Math.Abs(tolerance));
    }
}
