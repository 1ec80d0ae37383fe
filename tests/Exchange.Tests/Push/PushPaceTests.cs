using EGov.Exchange.Push;

namespace EGov.Exchange.Tests.Push;

public sealed class PushPaceTests
{
    [Fact]
    public void The_pauses_double_from_about_a_second_to_about_a_quarter_of_an_hour()
    {
        for (var failures = 1; failures <= 40; failures++)
        {
            var whole = Math.Min(Math.Pow(2, failures - 1), 900);

            Assert.InRange(PushPace.After(failures, "finance", null).TotalSeconds, whole * 0.8, whole);
        }
    }

    [Fact]
    public void Systems_that_failed_together_are_not_all_tried_together_and_each_pause_is_the_same_when_asked_again()
    {
        var pauses = Enumerable.Range(0, 50).Select(number => PushPace.After(9, $"system-{number}", null)).ToList();

        Assert.InRange(pauses.Distinct().Count(), 30, 50);
        Assert.Equal(pauses, Enumerable.Range(0, 50).Select(number => PushPace.After(9, $"system-{number}", null)));
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(600, 60)]
    public void Who_asks_to_be_left_alone_is_for_an_hour_at_most(int asked, int given) =>
        Assert.Equal(TimeSpan.FromMinutes(given), PushPace.After(1, "finance", TimeSpan.FromMinutes(asked)));
}
