using EGov.Platform.Results;
using EGov.Reporting.Indicators.Rules;

namespace EGov.Reporting.Regimes;

/// <summary>What must hold between the values of a report.</summary>
/// <param name="Code">Its code in the regime.</param>
/// <param name="Name">What it says.</param>
/// <param name="Left">An expression over the regime's elements, <c>#{fines}</c>.</param>
/// <param name="Operator">How both sides compare.</param>
/// <param name="Right">The other expression.</param>
/// <param name="Missing">What happens when a value is missing.</param>
/// <param name="Importance">Whether a breach refuses the report or has to be explained.</param>
/// <param name="Tolerance">How far both sides may be apart and still be equal.</param>
internal sealed record TableRule(
    string Code,
    Text Name,
    string Left,
    RuleOperator Operator,
    string Right,
    MissingValues Missing = MissingValues.SkipIfAny,
    RuleImportance Importance = RuleImportance.High,
    decimal Tolerance = 0);
