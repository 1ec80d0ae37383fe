using EGov.Platform.Results;

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

/// <summary>How two sides compare.</summary>
internal enum RuleOperator
{
    /// <summary>Left = right.</summary>
    EqualTo,

    /// <summary>Left ≠ right.</summary>
    NotEqualTo,

    /// <summary>Left > right.</summary>
    GreaterThan,

    /// <summary>Left ≥ right.</summary>
    GreaterThanOrEqualTo,

    /// <summary>Left &lt; right.</summary>
    LessThan,

    /// <summary>Left ≤ right.</summary>
    LessThanOrEqualTo,

    /// <summary>Both have a value or neither.</summary>
    CompulsoryPair,

    /// <summary>At most one has a value.</summary>
    ExclusivePair,
}

/// <summary>What a missing value means.</summary>
internal enum MissingValues
{
    /// <summary>The rule says nothing when one is missing.</summary>
    SkipIfAny,

    /// <summary>It says nothing when all are missing; a missing one counts as zero.</summary>
    SkipIfAll,

    /// <summary>A missing one counts as zero.</summary>
    NeverSkip,
}

/// <summary>How much a breach matters.</summary>
internal enum RuleImportance
{
    /// <summary>The report is refused.</summary>
    High,

    /// <summary>It has to be explained.</summary>
    Medium,

    /// <summary>It has to be explained, and counts least.</summary>
    Low,
}
