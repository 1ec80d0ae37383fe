using EGov.Reporting.Indicators.Rules;
using EGov.Reporting.Periods;
using EGov.Reporting.Tests.Indicators.Expressions;
using EGov.Reporting.Values;

namespace EGov.Reporting.Tests.Indicators.Rules;

/// <summary>When a rule holds, is broken, or cannot be looked at.</summary>
public sealed class RuleCheckTests
{
    private static readonly Cells Values = new Cells()
        .With("one", "2020-06", 1).With("two", "2020-06", 2).With("big", "2020-06", decimal.MaxValue).With("small", "2020-06", decimal.MinValue)
        .With("none", Frequency.Month).With("nothing", Frequency.Month);

    [Theory]
    [InlineData(RuleOperator.Equal, false, true, false)]
    [InlineData(RuleOperator.NotEqual, true, false, true)]
    [InlineData(RuleOperator.Greater, false, false, true)]
    [InlineData(RuleOperator.GreaterOrEqual, false, true, true)]
    [InlineData(RuleOperator.Less, true, false, false)]
    [InlineData(RuleOperator.LessOrEqual, true, true, false)]
    public void Two_sides_are_compared(object @operator, bool oneTwo, bool twoTwo, bool twoOne)
    {
        Assert.Equal(oneTwo, Holds("#{one}", (RuleOperator)@operator, "#{two}"));
        Assert.Equal(twoTwo, Holds("#{two}", (RuleOperator)@operator, "#{one} * 2"));
        Assert.Equal(twoOne, Holds("#{two}", (RuleOperator)@operator, "#{one}"));
    }

    [Theory]
    [InlineData(RuleOperator.Equal, true)]
    [InlineData(RuleOperator.NotEqual, false)]
    [InlineData(RuleOperator.Greater, true)]
    [InlineData(RuleOperator.GreaterOrEqual, true)]
    [InlineData(RuleOperator.Less, true)]
    [InlineData(RuleOperator.LessOrEqual, true)]
    public void Sides_may_miss_each_other_by_the_tolerance(object @operator, bool holds)
    {
        Assert.Equal(holds, Holds("#{one}", (RuleOperator)@operator, "#{two}", tolerance: 1));
        Assert.Equal(holds, Holds("#{two}", (RuleOperator)@operator, "#{one}", tolerance: 1));
    }

    [Theory]
    [InlineData("#{one}", "#{two}", true, false)]
    [InlineData("#{one}", "#{none}", false, true)]
    [InlineData("#{none}", "#{one}", false, true)]
    [InlineData("#{none}", "#{nothing}", true, true)]
    public void A_pair_is_about_what_is_there(string left, string right, bool both, bool onlyOne)
    {
        foreach (var missing in Enum.GetValues<MissingValues>())
        {
            Assert.Equal(both, Holds(left, RuleOperator.CompulsoryPair, right, missing));
            Assert.Equal(onlyOne, Holds(left, RuleOperator.ExclusivePair, right, missing));
        }
    }

    [Theory]
    [InlineData("#{one} + #{none}", MissingValues.SkipIfAny, "skipped")]
    [InlineData("#{one} + #{none}", MissingValues.SkipIfAll, "passed")]
    [InlineData("#{one} + #{none}", MissingValues.NeverSkip, "passed")]
    [InlineData("#{nothing} + #{none}", MissingValues.SkipIfAny, "skipped")]
    [InlineData("#{nothing} + #{none}", MissingValues.SkipIfAll, "skipped")]
    [InlineData("#{nothing} + #{none}", MissingValues.NeverSkip, "broken")]
    [InlineData("#{nothing}.total() + #{one}", MissingValues.NeverSkip, "passed")]
    [InlineData("#{one} / #{none}", MissingValues.NeverSkip, "skipped")]
    public void What_is_missing_skips_the_rule_or_counts_as_zero(string left, object missing, string outcome) => Assert.Equal(
        outcome,
        Run(left, RuleOperator.Equal, "1", (MissingValues)missing, 0) switch
        {
            RuleOutcome.Passed => "passed",
            RuleOutcome.Broken => "broken",
            _ => "skipped",
        });

    [Fact]
    public void Sides_that_no_decimal_can_tell_apart_are_compared_all_the_same()
    {
        Assert.False(Holds("#{big}", RuleOperator.Equal, "#{small}", tolerance: 1));
        Assert.True(Holds("#{big}", RuleOperator.Greater, "#{small}", tolerance: 1));
    }

    [Fact]
    public void A_broken_rule_shows_both_sides() =>
        Assert.Equal(new RuleOutcome.Broken(1, 4), Run("#{one}", RuleOperator.Equal, "#{two} * 2", MissingValues.SkipIfAny, 0));

    [Fact]
    public void A_rule_that_cannot_be_read_is_refused()
    {
        Assert.False(Rule.Read("r", new("Tên", "Name"), "1 +", RuleOperator.Equal, "1", MissingValues.SkipIfAny, RuleImportance.High, 0).Succeeded(out _, out var left));
        Assert.False(Rule.Read("r", new("Tên", "Name"), "1", RuleOperator.Equal, "sqrt(1)", MissingValues.SkipIfAny, RuleImportance.High, 0).Succeeded(out _, out var right));

        Assert.Equal(("REPORTING-6301", "REPORTING-6305"), (left!.Definition.Code, right!.Definition.Code));
    }

    private static bool Holds(string left, RuleOperator @operator, string right, MissingValues missing = MissingValues.SkipIfAny, decimal tolerance = 0) =>
        Run(left, @operator, right, missing, tolerance) is RuleOutcome.Passed;

    private static RuleOutcome Run(string left, RuleOperator @operator, string right, MissingValues missing, decimal tolerance) => RuleCheck.Run(
        new("rule", new("Tên", "Name"), left.Expression(), @operator, right.Expression(), missing, Tolerance: tolerance),
        Values,
        PeriodCode.Parse("2020-06")!.Value,
        CellKey.Whole,
        CellKey.Total);
}
