using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

public sealed class NewestFirstTests
{
    [Fact]
    public void The_latest_comes_first_and_the_names_decide_within_a_moment()
    {
        var monday = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
        string[] ids =
        [
            NewestFirst.IdOf(monday.AddYears(7000), "a"),
            NewestFirst.IdOf(monday.AddTicks(1), "a"),
            NewestFirst.IdOf(monday, "a"),
            NewestFirst.IdOf(monday.ToOffset(TimeSpan.Zero), "b"),
            NewestFirst.IdOf(DateTimeOffset.MinValue, "a"),
        ];

        Assert.Equal(ids, ids.Order(StringComparer.Ordinal));
    }
}
