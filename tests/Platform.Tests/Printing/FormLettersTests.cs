using EGov.Platform.Printing;

namespace EGov.Platform.Tests.Printing;

/// <summary>The fonts of forms draw Vietnamese, and what they cannot draw is seen to be missing.</summary>
public sealed class FormLettersTests
{
    [Theory]
    [InlineData("ĐẶNG THỊ NGỌC QUỲNH HƯƠNG, công tằng tôn nữ; ẮẰẲẴẶ ắằẳẵặ ẤẦẨẪẬ ấầẩẫậ ỨỪỬỮỰ ứừửữự ỚỜỞỠỢ ớờởỡợ")]
    [InlineData("Søren Łukasz Müller-Strauß O’Brien, ấp 3/2 (tổ 4) & \"chợ\" – 50%…\n\tdòng hai")]
    [InlineData("Nguye\u0302\u0303n")]
    public void Vietnamese_and_what_else_is_written_in_Latin_letters_is_printed(string text)
    {
        Assert.Empty(FormLetters.MissingIn(text));
        Assert.Equal(text, FormLetters.Drawn(text));
    }

    [Fact]
    public void What_is_missing_is_told_once_and_marked_each_time()
    {
        Assert.Equal(["王", "𠀀"], FormLetters.MissingIn("Nguyễn 王王 𠀀").Select(letter => letter.ToString()));
        Assert.Equal("Nguyễn ?? ?", FormLetters.Drawn("Nguyễn 王王 𠀀"));
    }
}
