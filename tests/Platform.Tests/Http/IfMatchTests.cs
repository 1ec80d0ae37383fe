using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Tests.Http;

public sealed class IfMatchTests
{
    [Theory]
    [InlineData("\"3\"", true)]
    [InlineData("\"1\", \"3\"", true)]
    [InlineData("\"x,y\",\"3\"", true)]
    [InlineData("\"1\", \"2\"", false)]
    [InlineData("W/\"3\"", false)]
    [InlineData("W/\"3\", \"3\"", true)]
    [InlineData("3", false)]
    [InlineData("\"+3\"", false)]
    [InlineData("\"03\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"99999999999999999999\"", false)]
    [InlineData("\"*\"", false)]
    [InlineData(",", false)]
    public void A_change_is_meant_for_any_version_that_is_named(string header, bool matches) => Assert.Equal(matches, MatchesThree(header));

    [Fact]
    public void Headers_on_several_lines_are_one_list() => Assert.True(MatchesThree("\"1\"", "\"3\""));

    [Fact]
    public void Without_the_header_nothing_is_meant()
    {
        Assert.False(IfMatch.Of(new DefaultHttpContext().Request).Succeeded(out _, out var error));
        Assert.Equal("EGOV-1022", error.Definition.Code);
    }

    [Theory]
    [InlineData("*")]
    [InlineData(" * ")]
    public void Whatever_version_there_is_was_not_read(string header)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfMatch = header;

        Assert.False(IfMatch.Of(request).Succeeded(out _, out var error));
        Assert.Equal(("EGOV-1207", 428), (error.Definition.Code, error.Definition.Status));
    }

    private static bool MatchesThree(params string[] lines)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfMatch = lines;
        Assert.True(IfMatch.Of(request).Succeeded(out var condition, out _));
        return condition.Matches(3);
    }
}
