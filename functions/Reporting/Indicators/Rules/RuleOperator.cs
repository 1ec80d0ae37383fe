namespace EGov.Reporting.Indicators.Rules;

/// <summary>What two sides of a rule must be to each other.</summary>
internal enum RuleOperator
{
    /// <summary>Left is right.</summary>
    EqualTo,

    /// <summary>Left is not right.</summary>
    NotEqualTo,

    /// <summary>Left is more than right.</summary>
    GreaterThan,

    /// <summary>Left is right or more.</summary>
    GreaterThanOrEqualTo,

    /// <summary>Left is less than right.</summary>
    LessThan,

    /// <summary>Left is right or less.</summary>
    LessThanOrEqualTo,

    /// <summary>Both have a value, or neither has.</summary>
    CompulsoryPair,

    /// <summary>At most one of them has a value.</summary>
    ExclusivePair,
}
