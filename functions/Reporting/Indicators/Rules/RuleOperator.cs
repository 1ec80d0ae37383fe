namespace EGov.Reporting.Indicators.Rules;

/// <summary>What two sides of a rule must be to each other.</summary>
internal enum RuleOperator
{
    /// <summary>Left is right.</summary>
    Equal,

    /// <summary>Left is not right.</summary>
    NotEqual,

    /// <summary>Left is more than right.</summary>
    Greater,

    /// <summary>Left is right or more.</summary>
    GreaterOrEqual,

    /// <summary>Left is less than right.</summary>
    Less,

    /// <summary>Left is right or less.</summary>
    LessOrEqual,

    /// <summary>Both have a value, or neither has.</summary>
    CompulsoryPair,

    /// <summary>At most one of them has a value.</summary>
    ExclusivePair,
}
