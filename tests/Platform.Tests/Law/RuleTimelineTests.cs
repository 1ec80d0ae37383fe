using EGov.Platform.Law;

namespace EGov.Platform.Tests.Law;

/// <summary>From its first day on a rule has one version for each day.</summary>
public sealed class RuleTimelineTests
{
    private static readonly DatedRule<int> Old = new(1, new(2018, 6, 21), new(2025, 6, 30), "61/2018/NĐ-CP", null, true);
    private static readonly DatedRule<int> New = new(2, new(2025, 7, 1), null, "118/2025/NĐ-CP", null, true);

    [Fact]
    public void The_version_of_the_day_counts()
    {
        var rule = new RuleTimeline<int>([New, Old]);

        Assert.Null(rule.On(new(2018, 6, 20)));
        Assert.Equal(1, rule.On(new(2018, 6, 21))!.Value);
        Assert.Equal(1, rule.On(new(2025, 6, 30))!.Value);
        Assert.Equal(2, rule.On(new(2025, 7, 1))!.Value);
        Assert.Equal(2, rule.On(DateOnly.MaxValue)!.Value);
    }

    [Theory]
    [InlineData("2025-07-01")]
    [InlineData(null)]
    public void Two_versions_for_one_day_are_refused(string? end) => Assert.Contains(
        "61/2018/NĐ-CP and 118/2025/NĐ-CP are both in force on 2025-07-01.", Refused(Old with { To = end is null ? null : Day(end) }, New), StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-06-29", "2025-06-30")]
    [InlineData("2020-09-14", "2020-09-15")]
    public void A_hole_between_two_versions_is_refused(string end, string first) => Assert.Contains(
        $"Between 61/2018/NĐ-CP and 118/2025/NĐ-CP none is in force on {first}.", Refused(New, Old with { To = Day(end) }), StringComparison.Ordinal);

    [Fact]
    public void A_version_that_ends_before_it_begins_is_refused() => Assert.Contains(
        "118/2025/NĐ-CP ends on 2025-06-30, before it begins.", Refused(Old, New with { To = new(2025, 6, 30) }), StringComparison.Ordinal);

    private static string Refused(params DatedRule<int>[] versions) => Assert.Throws<ArgumentException>(() => new RuleTimeline<int>(versions)).Message;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
