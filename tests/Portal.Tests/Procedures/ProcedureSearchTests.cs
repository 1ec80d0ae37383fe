using EGov.Portal.Procedures;

namespace EGov.Portal.Tests.Procedures;

/// <summary>The search over a catalogue of the national size.</summary>
public sealed class ProcedureSearchTests
{
    private const int National = 6_800;

    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly ProcedureCatalogue Catalogue = new([.. ManyProcedures.Of(National, 1), .. ProcedureFiles.ReadShipped()]);

    [Fact]
    public void Pages_give_each_procedure_once_and_their_total()
    {
        var seen = new List<string>();
        ProcedurePlace? after = null;
        ProcedureMatches page;
        do
        {
            page = Catalogue.Search(new("giay phep", new(), after, 100), Today);
            seen.AddRange(page.Found.Select(procedure => procedure.Code));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(page.Total, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count > 300);
    }

    [Theory]
    [InlineData("giay phep lai xe")]
    [InlineData("doi giay phep")]
    [InlineData("c")]
    [InlineData("giấy phếp kinh doang")]
    [InlineData("")]
    public void A_search_looks_at_no_more_than_a_few_times_what_there_is(string query) =>
        Assert.InRange(Catalogue.Search(new(query, new(), null, 20), Today).Work, 0, 6 * National);

    [Theory]
    [InlineData("giay phep lai xe", "giay phep")]
    [InlineData("khai sinh", "khai sinh")]
    public void The_name_that_is_meant_comes_first(string query, string expected) =>
        Assert.Contains(expected, ProcedureEntry.Folded(First(query).Name.Vi), StringComparison.Ordinal);

    [Fact]
    public void A_typo_in_a_long_word_is_forgiven_when_nothing_else_is_found()
    {
        Assert.Equal("1.001193", First("dang ky khai sinhh").Code);
        Assert.Equal("3.000347", First("driving license renewel").Code);
    }

    [Fact]
    public void A_code_is_found_first_with_its_local_lengthening_too()
    {
        Assert.Equal("1.001193", First("1.001193").Code);
        Assert.Equal("1.001193", First("1.001193.000.00.00.H56").Code);
    }

    [Fact]
    public void Filters_narrow_the_list()
    {
        var all = Catalogue.Search(new("giay phep", new(), null, 100), Today);
        var partly = Catalogue.Search(new("giay phep", new(Level: ProcedureLevel.Commune, Service: ServiceLevel.Full), null, 100), Today);

        Assert.InRange(partly.Total, 1, all.Total - 1);
        Assert.All(partly.Found, procedure => Assert.Contains(ProcedureLevel.Commune, procedure.Levels));
        Assert.All(partly.Found, procedure => Assert.Equal(ServiceLevel.Full, procedure.Service));
    }

    private static Procedure First(string query) => Catalogue.Search(new(query, new(), null, 20), Today).Found[0];
}
