namespace EGov.Rules.Tests;

/// <summary>README, CONTRIBUTING and docs name only files, folders and tests that there are.</summary>
public sealed class PageReferencesTests
{
    public static TheoryData<string> Pages => [.. PageReferences.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void All_that_a_page_names_is_there(string page) => Assert.Empty(PageReferences.Missing(RepositoryFiles.Read(page)));

    [Theory]
    [InlineData("functions/Portal/NoSuchFile.cs")]
    [InlineData("docs/no-such-folder/")]
    [InlineData("infra/release/no-such-command out")]
    [InlineData("web/e2e/no-such.spec.ts: a title")]
    [InlineData("NoSuchTests")]
    [InlineData("NoSuchTests.What_nobody_wrote")]
    [InlineData("PageReferencesTests.What_nobody_wrote")]
    [InlineData("What_nobody_wrote")]
    public void What_is_made_up_is_found(string made) => Assert.Equal([made], PageReferences.Missing($"See `{made}` and `README.md`."));

    [Theory]
    [InlineData("functions/Portal/PortalApp.cs")]
    [InlineData("functions/Portal")]
    [InlineData("docs/adr/")]
    [InlineData("PageReferencesTests")]
    [InlineData("PageReferencesTests.What_is_made_up_is_found")]
    [InlineData("All_that_a_page_names_is_there")]
    [InlineData("DossierTests.cs")]
    public void What_is_there_is_not(string there) => Assert.Empty(PageReferences.Missing($"See `{there}`."));
}
