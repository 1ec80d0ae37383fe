using System.Text;
using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

public sealed class PlatformJsonTests
{
    [Theory]
    [InlineData("Trần Thị Ệ")]
    [InlineData("😀")]
    [InlineData("a😀ệ𠮷😀")]
    [InlineData("😀 & <b> 'x' + y")]
    public void Text_is_stored_as_UTF_8(string text) =>
        Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(PlatformJson.Write(text)));

    [Theory]
    [InlineData("😀\"", "\"😀\\\"\"")]
    [InlineData("\\😀\n\u0001", "\"\\\\😀\\n\\u0001\"")]
    public void What_JSON_must_escape_is_escaped(string text, string json)
    {
        Assert.Equal(json, Encoding.UTF8.GetString(PlatformJson.Write(text)));
        Assert.Equal(text, PlatformJson.Read<string>(PlatformJson.Write(text)));
    }

    [Fact]
    public void Half_a_character_is_not_written_as_it_is() =>
        Assert.Equal("\uFFFD😀", PlatformJson.Read<string>(PlatformJson.Write("\uD83D😀")));
}
