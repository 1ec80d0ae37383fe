using System.Text;

namespace EGov.Reporting.Indicators.Expressions.Nodes;

/// <summary>The number of the period in its year, or how many such periods the year has.</summary>
internal sealed record PeriodVariable(bool IsCount) : Node
{
    /// <summary>How the number of the period in its year is spelled.</summary>
    public const string NumberInYear = "periodInYear";

    /// <summary>How the count of periods of the year is spelled.</summary>
    public const string YearlyCount = "yearlyPeriodCount";

    /// <inheritdoc/>
    public override Evaluation In(Scope scope) => (decimal)(IsCount ? scope.Period.PerYear : scope.Period.Number);

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder text) => text.Append('[').Append(IsCount ? YearlyCount : NumberInYear).Append(']');
}
