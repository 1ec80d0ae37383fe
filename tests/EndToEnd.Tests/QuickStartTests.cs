namespace EndToEnd.Tests;

/// <summary>docs/quick-starts shows commands and what they print; a reader may trust both because they are run.</summary>
public sealed class QuickStartTests(QuickStartRun run) : IClassFixture<QuickStartRun>
{
    /// <summary>The pages that are run: all but the one with which all begin.</summary>
    public static TheoryData<string> Names => [.. QuickStartPage.Names.Where(name => name != QuickStartPage.Begin)];

    [ToolTheory("curl", "jq", "openssl", "basenc", "node")]
    [MemberData(nameof(Names))]
    public async Task The_commands_of_a_page_print_what_it_says(string name)
    {
        QuickStartBlock[] blocks = [.. QuickStartPage.Blocks(QuickStartPage.Begin, "en"), .. QuickStartPage.Blocks(name, "en")];

        var printed = await run.PlayAsync(blocks);

        Assert.True(blocks.Count(block => block.Prints is not null) > 1, $"{name} does not say what its commands print.");
        foreach (var (block, text) in blocks.Zip(printed))
        {
            Assert.True(block.IsPrinted(text), $"{name}\n{block.Commands}\nsays\n{block.Prints}\nand prints\n{text}");
        }
    }

    [Fact]
    public void Both_languages_show_the_same_commands()
    {
        var differing = QuickStartPage.Names.Where(name => !QuickStartPage.Blocks(name, "en").SequenceEqual(QuickStartPage.Blocks(name, "vi")));

        Assert.NotEmpty(QuickStartPage.Names);
        Assert.Empty(differing);
    }
}
