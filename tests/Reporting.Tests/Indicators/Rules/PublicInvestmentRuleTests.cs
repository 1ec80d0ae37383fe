using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Rules;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Tests.Indicators.Rules;

/// <summary>The accounts of public investment go on from month to month, as published for 2020; rows that were published otherwise are told.</summary>
public sealed class PublicInvestmentRuleTests
{
    private static readonly Rule Continues = new MeasureBook().Rules["public-investment"].Single(rule => rule.Code == "ytd-continues");

    // Billion dong: what was realised in the month before, this month's estimate, and the sum since the year began.
    private static readonly (string Area, string Month, decimal? Before, decimal Estimate, decimal YearToDate)[] Published =
    [
        ("VN", "2020-01", null, 18688.502m, 18688.502m),
        ("VN", "2020-02", 18796.332m, 18124.928m, 36921.26m),
        ("VN", "2020-03", 18303.352m, 22381.863m, 59481.547m),
        ("VN", "2020-04", 23362.203m, 23214.027m, 83675.914m),
        ("VN", "2020-05", 24654.969m, 31100.525m, 116258.381m),
        ("G18", "2020-01", null, 199.21m, 199.21m),
        ("G18", "2020-02", 187.71m, 189.9m, 377.61m),
        ("G18", "2020-03", 241.5m, 312.82m, 742.03m),
        ("01", "2020-01", null, 2419.224m, 2419.224m),
        ("01", "2020-02", 2210.951m, 2054.925m, 4265.876m),
        ("01", "2020-03", 2102.039m, 2643.173m, 6956.163m),
    ];

    [Fact]
    public void Only_the_row_that_does_not_go_on_is_told()
    {
        var values = Values();
        var outcomes = Published.Select(row => (row.Area, row.Month, Outcome: RuleCheck.Run(Continues, values, PeriodCode.Parse(row.Month)!.Value, row.Area, "_T"))).ToList();

        Assert.Equal([("VN", "2020-05")], outcomes.Where(each => each.Outcome is RuleOutcome.Broken).Select(each => (each.Area, each.Month)));
        Assert.Equal(10, outcomes.Count(each => each.Outcome is RuleOutcome.Passed));
        Assert.Equal(new RuleOutcome.Broken(116258.381m, 116217.381m), outcomes.Single(each => each.Month == "2020-05").Outcome);
    }

    [Fact]
    public void A_changed_row_breaks_it_and_a_month_that_is_not_there_skips_it()
    {
        var values = Values().With("public-investment.ytd", "2020-03", 760m, "G18");

        Assert.IsType<RuleOutcome.Broken>(RuleCheck.Run(Continues, values, PeriodCode.Parse("2020-03")!.Value, "G18", "_T"));
        Assert.IsType<RuleOutcome.Skipped>(RuleCheck.Run(Continues, values, PeriodCode.Parse("2020-04")!.Value, "G18", "_T"));
    }

    private static Cells Values()
    {
        var values = new Cells();
        foreach (var row in Published)
        {
            values.With("public-investment.estimate", row.Month, row.Estimate, row.Area).With("public-investment.ytd", row.Month, row.YearToDate, row.Area);
            if (row.Before is { } realised)
            {
                values.With("public-investment.realised", PeriodCode.Parse(row.Month)!.Value.Offset(-1).ToString(), realised, row.Area);
            }
        }

        return values;
    }
}
