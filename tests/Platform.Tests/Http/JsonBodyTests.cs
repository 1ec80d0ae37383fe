using System.Text;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Platform.Tests.Http;

public sealed class JsonBodyTests
{
    [Fact]
    public void A_good_body_is_read()
    {
        var read = Parse("""{"name":"Minh","count":2,"inner":{"code":"x"}}""");

        Assert.True(read.Succeeded(out var body, out _));
        Assert.Equal(new Sample("Minh", 2, new Inner("x")), body.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"name":"Minh",}""")]
    [InlineData("nonsense")]
    public void What_is_not_JSON_is_told_so_with_its_place(string text) => Assert.Equal("EGOV-1010", ErrorOf(text).Definition.Code);

    [Theory]
    [InlineData("""{"count":2}""", "/name")]
    [InlineData("""{"name":"Minh","count":"two"}""", "/count")]
    [InlineData("""{"name":"Minh","count":2.5}""", "/count")]
    [InlineData("""{"name":null,"count":2}""", "/name")]
    [InlineData("""{"name":"Minh","count":2,"extra":true}""", "/extra")]
    [InlineData("""{"name":"Minh","count":2,"inner":{"code":5}}""", "/inner/code")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    public void A_wrong_field_is_named(string text, string field)
    {
        var error = ErrorOf(text);

        Assert.Same(PlatformErrors.InvalidFields, error.Definition);
        Assert.Equal(field, Assert.Single(error.Fields).Field);
    }

    [Fact]
    public void A_doubled_field_is_refused() =>
        Assert.Same(PlatformErrors.InvalidFields, ErrorOf("""{"name":"a","name":"b","count":1}""").Definition);

    [Fact]
    public void Too_deep_a_body_is_refused() =>
        Assert.Equal("EGOV-1010", ErrorOf(new string('[', 40) + new string(']', 40)).Definition.Code);

    private static Result<JsonBody<Sample>> Parse(string text) => JsonBody.Parse<Sample>(Encoding.UTF8.GetBytes(text));

    private static Error ErrorOf(string text)
    {
        Assert.False(Parse(text).Succeeded(out _, out var error));
        return error;
    }

    private sealed record Sample(string Name, int Count, Inner? Inner = null);

    private sealed record Inner(string Code);
}
