using EGov.Platform.Settings;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Tests.Settings;

public sealed class WholeNumbersTests
{
    [Theory]
    [InlineData(null, 7)]
    [InlineData("", 7)]
    [InlineData("1", 1)]
    [InlineData("20", 20)]
    public void A_number_within_its_bounds_is_taken_and_none_is_the_usual_one(string? setting, int number) => Assert.Equal(number, Read(setting));

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public void Whatever_else_is_set_is_refused_by_name(string setting)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read(setting));

        Assert.Equal($"The setting Some:Number must be a whole number from 1 to 20, not '{setting}'.", refusal.Message);
    }

    private static int Read(string? setting) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Some:Number"] = setting })
        .Build()
        .WholeNumber("Some:Number", otherwise: 7, lowest: 1, highest: 20);
}
