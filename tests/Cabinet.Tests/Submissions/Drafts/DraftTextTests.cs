using EGov.Cabinet.Submissions.Drafts;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Cabinet.Tests.Submissions.Drafts;

public sealed class DraftTextTests
{
    private static DraftText Of(params string[] paragraphs) => new("d", "s", paragraphs);

    [Fact]
    public void A_quote_is_found_where_it_stands_nearest()
    {
        var text = Of("một hai", "hai ba", "hai hai");

        Assert.Equal(new Passage(0, 4), text.Find("hai", new(0, 0)));
        Assert.Equal(new Passage(1, 0), text.Find("hai", new(1, 9)));
        Assert.Equal(new Passage(2, 4), text.Find("hai", new(5, 4)));
        Assert.Null(text.Find("Hai", new(0, 0)));
    }

    [Theory]
    [InlineData(0, 4, "hai", true)]
    [InlineData(0, 5, "hai", false)]
    [InlineData(0, 4, "ba", false)]
    [InlineData(1, 0, "hai", false)]
    [InlineData(-1, 0, "hai", false)]
    [InlineData(0, -1, "hai", false)]
    [InlineData(0, int.MaxValue, "hai", false)]
    [InlineData(0, 7, "", false)]
    public void A_quote_is_what_stands_there_letter_for_letter(int paragraph, int start, string quote, bool says) =>
        Assert.Equal(says, Of("một hai").Says(new(paragraph, start), quote));

    [Fact]
    public void Wherever_it_is_found_it_stands() => Prop.ForAll(
        Gen.Elements("aa", "aba", "b", "ab ab").ArrayOf().ToArbitrary(),
        Gen.Elements("a", "ab", "b ", "aa").ToArbitrary(),
        Gen.Choose(0, 5).ToArbitrary(),
        (paragraphs, quote, near) => Of(paragraphs).Find(quote, new(near, 0)) is { } found
            ? Of(paragraphs).Says(found, quote)
            : !Array.Exists(paragraphs, text => text.Contains(quote, StringComparison.Ordinal))).QuickCheckThrowOnFailure();
}
