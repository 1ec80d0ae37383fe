namespace EGov.Reporting.Indicators.Rules;

/// <summary>What becomes of a rule when values are missing. A pair asks for nothing else than which values are there, so it is always looked at.</summary>
internal enum MissingValues
{
    /// <summary>It is skipped when a side has no value.</summary>
    SkipIfAny,

    /// <summary>It is skipped when none of its values is there; what is missing counts as 0 otherwise.</summary>
    SkipIfAll,

    /// <summary>It is never skipped for that; what is missing counts as 0.</summary>
    NeverSkip,
}
