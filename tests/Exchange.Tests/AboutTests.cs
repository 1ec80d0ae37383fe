namespace EGov.Exchange.Tests;

public sealed class AboutTests
{
    [Fact]
    public async Task The_axis_says_that_it_is_up()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var answer = await axis.Anonymous.GetAsync("/api/exchange/health");

        Assert.Equal(200, answer.Status);
    }
}
