using EGov.Platform.Words;

namespace EGov.Platform.Tests.Words;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00a0\u2003\u3000")]
    [InlineData("\u200b\u200d\ufeff")]
    [InlineData("\u3164\u2800")]
    [InlineData("\ufe0f\u034f")]
    public void What_nobody_sees_is_blank(string text) => Assert.True(PlainText.IsBlank(text));

    [Theory]
    [InlineData("ệ")]
    [InlineData(" . ")]
    [InlineData("👩\u200d🎓")]
    public void What_is_seen_is_not_blank(string text) => Assert.False(PlainText.IsBlank(text));

    [Theory]
    [InlineData("Trần Thị Anna", null)]
    [InlineData("hai\ndòng", TextFault.Controls)]
    [InlineData("bell\a", TextFault.Controls)]
    [InlineData("gpj\u202efdp", TextFault.Hidden)]
    [InlineData("soft\u00adhyphen", TextFault.Hidden)]
    [InlineData("\udc00", null)]
    [InlineData("Anna\ufe0f", TextFault.Hidden)]
    [InlineData("Anna\u3164", TextFault.Hidden)]
    [InlineData("An\u115fna", TextFault.Hidden)]
    [InlineData("An\u2800na", TextFault.Hidden)]
    [InlineData("An\u034fna", TextFault.Hidden)]
    [InlineData("Anna\U000e0100", TextFault.Hidden)]
    public void Within_a_line_nothing_may_hide(string text, TextFault? fault) => Assert.Equal(fault, PlainText.FaultOf(text, lines: false));

    [Theory]
    [InlineData("❤\ufe0f, thank you")]
    [InlineData("hai\ndòng")]
    public void Prose_may_have_lines_and_emoji(string text) => Assert.Null(PlainText.FaultOf(text, lines: true));
}
