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
    [InlineData("""{"name":"Minh","count":2,"list":[null]}""", "/list/0")]
    [InlineData("""{"name":"Minh","count":2,"list":[{"code":"x"},{"code":null}]}""", "/list/1/code")]
    [InlineData("""{"name":"Minh","count":2,"map":{"a/b":null}}""", "/map/a~1b")]
    [InlineData("""{"name":"Minh","count":2,"map":{"a":[["x"],[null]]}}""", "/map/a/1/0")]
    [InlineData("""{"name":"Minh","count":2,"map":{"\ud800":[]}}""", "/map")]
    [InlineData("""{"name":"\udc00","count":2}""", "/name")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    public void A_wrong_field_is_named(string text, string field)
    {
        var error = ErrorOf(text);

        Assert.Same(PlatformErrors.InvalidFields, error.Definition);
        Assert.Equal(field, Assert.Single(error.Fields).Field);
    }

    [Theory]
    [InlineData("a\\u0000b", "EGOV-1243")]
    [InlineData("a\\u0085b", "EGOV-1243")]
    [InlineData("a\\u2028b", "EGOV-1243")]
    [InlineData("a\\u202eb", "EGOV-1244")]
    [InlineData("a\\u2066b", "EGOV-1244")]
    [InlineData("a\\u200bb", "EGOV-1244")]
    [InlineData("a\\ud800b", "EGOV-1245")]
    public void Text_that_hides_something_is_refused_wherever_it_stands(string text, string code)
    {
        Assert.Equal(("/name", code), Wrong($$"""{"name":"{{text}}","count":2}"""));
        Assert.Equal(("/map/a/0/0", code), Wrong($$$"""{"name":"Minh","count":2,"map":{"a":[["{{{text}}}"]]}}"""));
        Assert.Equal(("/map", code), Wrong($$$"""{"name":"Minh","count":2,"map":{"{{{text}}}":[]}}"""));
    }

    [Theory]
    [InlineData("một dòng\\nhai dòng\\tvà cột")]
    [InlineData("👩\u200d🎓")]
    public void Lines_and_joined_letters_hide_nothing(string text) =>
        Assert.True(Parse($$"""{"name":"{{text}}","count":2}""").Succeeded(out _, out _));

    [Theory]
    [InlineData("\"at\":\"2026-02-28T09:30:00+07:00\"", null)]
    [InlineData("\"at\":\"2026-02-28T02:30:00.123Z\"", null)]
    [InlineData("\"at\":\"2026-02-28T09:30:00\"", "EGOV-1249")]
    [InlineData("\"at\":\"2026-02-31T09:30:00+07:00\"", "EGOV-1249")]
    [InlineData("\"at\":\"tomorrow\"", "EGOV-1249")]
    [InlineData("\"day\":\"2024-02-29\"", null)]
    [InlineData("\"day\":\"2026-02-31\"", "EGOV-1248")]
    [InlineData("\"day\":\"28/02/2026\"", "EGOV-1248")]
    public void A_time_has_its_offset_and_a_day_is_one(string field, string? code)
    {
        var read = JsonBody.Parse<Dated>(Encoding.UTF8.GetBytes($"{{{field}}}"));

        Assert.Equal(code is null, read.Succeeded(out _, out var error));
        Assert.Equal(code, error?.Fields.Single().Code);
    }

    [Fact]
    public void A_nullable_field_may_be_null() =>
        Assert.True(Parse("""{"name":"Minh","count":2,"inner":null,"list":null,"map":{}}""").Succeeded(out _, out _));

    [Theory]
    [InlineData(Limits.Text, true)]
    [InlineData(Limits.Text + 1, false)]
    public void A_text_has_its_bound(int length, bool read) =>
        AssertRead(read, $$"""{"name":"{{new string('ệ', length)}}","count":2}""", "/name");

    [Theory]
    [InlineData(Limits.Items, true)]
    [InlineData(Limits.Items + 1, false)]
    public void A_list_and_a_map_have_their_bound(int count, bool read)
    {
        var items = Enumerable.Range(0, count).ToList();
        AssertRead(read, $$"""{"name":"Minh","count":2,"list":[{{string.Join(',', items.Select(_ => """{"code":"x"}"""))}}]}""", "/list");
        AssertRead(read, $$"""{"name":"Minh","count":2,"map":{ {{string.Join(',', items.Select(item => $"\"k{item}\":[]"))}} } }""", "/map");
    }

    [Theory]
    [InlineData(Limits.Name, true)]
    [InlineData(Limits.Name + 1, false)]
    public void A_name_has_its_bound(int length, bool read) =>
        AssertRead(read, $$"""{"name":"Minh","count":2,"map":{"{{new string('k', length)}}":[]} }""", "/map");

    [Fact]
    public void A_doubled_field_is_refused() =>
        Assert.Same(PlatformErrors.InvalidFields, ErrorOf("""{"name":"a","name":"b","count":1}""").Definition);

    [Fact]
    public void Too_deep_a_body_is_refused() =>
        Assert.Equal("EGOV-1010", ErrorOf(new string('[', 40) + new string(']', 40)).Definition.Code);

    private static void AssertRead(bool read, string text, string field)
    {
        Assert.Equal(read, Parse(text).Succeeded(out _, out var error));
        Assert.Equal(read ? null : field, error?.Fields.Single().Field);
    }

    private static Result<JsonBody<Sample>> Parse(string text) => JsonBody.Parse<Sample>(Encoding.UTF8.GetBytes(text));

    private static (string Field, string? Code) Wrong(string text) => ErrorOf(text).Fields.Single() is var wrong ? (wrong.Field, wrong.Code) : default;

    private static Error ErrorOf(string text)
    {
        Assert.False(Parse(text).Succeeded(out _, out var error));
        return error;
    }

    private sealed record Sample(
        string Name,
        int Count,
        Inner? Inner = null,
        IReadOnlyList<Inner>? List = null,
        IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>? Map = null);

    private sealed record Dated(DateTimeOffset? At = null, DateOnly? Day = null);

    private sealed record Inner(string Code);
}
