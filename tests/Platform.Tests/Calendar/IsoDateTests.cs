using EGov.Platform.Calendar;

namespace EGov.Platform.Tests.Calendar;

public sealed class IsoDateTests
{
    [Fact]
    public void A_day_is_read_as_it_is_written() =>
        Assert.Equal(new DateOnly(2028, 2, 29), IsoDate.Parse(IsoDate.TextOf(new DateOnly(2028, 2, 29))));

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-2-28")]
    [InlineData("28-02-2026")]
    [InlineData("2026-02-28T00:00:00")]
    [InlineData(" 2026-02-28")]
    public void What_is_no_day_or_is_written_otherwise_is_not_taken(string text) => Assert.Null(IsoDate.Parse(text));
}
