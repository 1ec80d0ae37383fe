namespace EGov.Reporting.Indicators.Rules;

/// <summary>What looking at a rule has shown.</summary>
internal abstract record RuleOutcome
{
    /// <summary>It holds.</summary>
    public static RuleOutcome Holds { get; } = new Passed();

    /// <summary>It holds.</summary>
    internal sealed record Passed : RuleOutcome;

    /// <summary>It does not hold.</summary>
    /// <param name="Left">What the left side came to; of a pair null when it is not there.</param>
    /// <param name="Right">What the right side came to.</param>
    internal sealed record Broken(decimal? Left, decimal? Right) : RuleOutcome;

    /// <summary>It could not be looked at.</summary>
    /// <param name="Why">Why a side has no value; null when none of its values is there.</param>
    internal sealed record Skipped(Expressions.Missing? Why) : RuleOutcome;
}
