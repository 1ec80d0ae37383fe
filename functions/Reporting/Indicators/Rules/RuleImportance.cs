namespace EGov.Reporting.Indicators.Rules;

/// <summary>How grave it is when a rule is broken.</summary>
internal enum RuleImportance
{
    /// <summary>What breaks it is refused.</summary>
    High,

    /// <summary>What breaks it is explained.</summary>
    Medium,

    /// <summary>As medium; shown last.</summary>
    Low,
}
