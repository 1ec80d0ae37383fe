using System.Text;
using EGov.Platform.Agencies;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Agencies;

/// <summary>What rows may not be beside one another, in a file and together with what is stored.</summary>
public sealed class AgencyAgreementTests
{
    private const string Header = "id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n";

    private readonly AppStores stores = MemoryDocumentStore.App();

    [Theory]
    [InlineData("000.00.91.H29", "", "000.00.91.H29", "")]
    [InlineData("", "H29.91", "", "H29.91")]
    [InlineData("", "H29.91", "000.00.91.H29", "")]
    public async Task On_no_day_have_two_agencies_one_code_of_either_scheme(string qcvn102, string decision20, string otherQcvn102, string otherDecision20)
    {
        var one = Row("org-one", qcvn102: qcvn102, decision20: decision20, to: "2025-06-30");
        var other = Row("org-other", qcvn102: otherQcvn102, decision20: otherDecision20, from: "2025-06-30");

        foreach (var report in await AtOnceAndAfterwardsAsync(one, other))
        {
            Assert.Equal(("EGOV-1173", "org-other"), (Assert.Single(report.Errors).Error.Definition.Code, report.Errors[0].Id));
            Assert.Contains("org-one", report.Errors[0].Error.DetailIn(Language.Vietnamese), StringComparison.Ordinal);
            Assert.Contains("org-one", report.Errors[0].Error.DetailIn(Language.English), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_code_of_an_agency_that_ships_is_taken_too()
    {
        var report = await ImportAsync(Row("org-other", decision20: "G01"));

        Assert.Equal("EGOV-1173", Assert.Single(report.Errors).Error.Definition.Code);
    }

    [Fact]
    public async Task A_code_may_be_anothers_from_the_day_after()
    {
        var one = Row("org-one", decision20: "H29.91", to: "2025-06-30");
        var other = Row("org-other", decision20: "H29.91", from: "2025-07-01");

        Assert.All(await AtOnceAndAfterwardsAsync(one, other), report => Assert.Empty(report.Errors));
    }

    [Fact]
    public async Task What_a_file_says_of_an_agency_before_counts_in_the_place_of_the_registrys()
    {
        await ImportAsync(Row("org-one", decision20: "H29.91"));

        var report = await ImportAsync(Row("org-one", decision20: "H29.92") + Row("org-other", decision20: "H29.91"));

        Assert.Empty(report.Errors);
        Assert.Equal("org-other", (await new AgencyRegistry(stores).FindAsync("H29.91", CancellationToken.None))!.Id);
    }

    [Fact]
    public async Task An_agency_that_ships_gives_its_code_away_with_a_row_of_its_own()
    {
        var shipped = AgencyRegistry.Shipped("H29")!;
        var moved = $"H29,{shipped.Name.Vi},{shipped.Name.En},province,,,H29.99,,2016-01-01,2025-06-30,adm-79,register,true,\n";

        Assert.Empty((await ImportAsync(moved + Row("org-other", decision20: "H29", from: "2016-01-01", to: "2025-06-30"))).Errors);
        Assert.Equal("org-other", (await new AgencyRegistry(stores).FindOnAsync("000.00.00.H29", new DateOnly(2020, 1, 1), CancellationToken.None))!.Id);
    }

    [Fact]
    public async Task No_agency_stands_above_itself()
    {
        await ImportAsync(Row("org-top") + Row("org-middle", parent: "org-top") + Row("org-low", parent: "org-middle"));

        foreach (var circle in (string[])[Row("org-top", parent: "org-low"), Row("org-top", parent: "org-top"), Row("org-middle", parent: "org-top") + Row("org-top", parent: "org-middle")])
        {
            Assert.Equal(("EGOV-1174", "org-top"), (Assert.Single((await ImportAsync(circle)).Errors).Error.Definition.Code, (await ImportAsync(circle)).Errors[0].Id));
        }

        Assert.Empty((await ImportAsync(Row("org-middle") + Row("org-top", parent: "org-low"))).Errors);
    }

    [Fact]
    public async Task No_agency_succeeds_itself_by_way_of_others()
    {
        var one = Row("org-one", to: "2020-12-31", successors: "org-two");
        var two = Row("org-two", to: "2021-12-31", successors: "org-four;org-three");
        var three = Row("org-three", to: "2022-12-31", successors: "org-one");

        foreach (var report in await AtOnceAndAfterwardsAsync(one + two, three))
        {
            Assert.Equal(("EGOV-1175", "org-three"), (Assert.Single(report.Errors).Error.Definition.Code, report.Errors[0].Id));
        }

        Assert.Empty((await ImportAsync(Row("org-two", to: "2021-12-31", successors: "org-four") + three)).Errors);
    }

    [Fact]
    public void What_ships_agrees()
    {
        var living = ShippedAgencies.Current.All;
        var shared = living.SelectMany(agency => AgencyLookup.SchemeCodesOf(agency).Select(code => (code, agency)))
            .GroupBy(pair => pair.code, pair => pair.agency, StringComparer.Ordinal)
            .Where(holders => holders.Any(one => holders.Any(other => one != other && other.ExistsOn(one.From))));

        Assert.Empty(shared.Select(holders => holders.Key));
    }

    private static string Row(
        string id, string parent = "", string qcvn102 = "", string decision20 = "", string from = "2016-01-01", string to = "", string successors = "") =>
        $"{id},Tên {id},Name {id},other,{parent},{qcvn102},{decision20},,{from},{to},{successors},register,true,\n";

    /// <summary>The reports of the second rows: in one file after the first ones, and alone when those are stored.</summary>
    private async Task<IReadOnlyList<AgencyImportReport>> AtOnceAndAfterwardsAsync(string first, string second)
    {
        var atOnce = await ImportAsync(first + second, dryRun: true);
        Assert.Empty((await ImportAsync(first)).Errors);
        return [atOnce, await ImportAsync(second)];
    }

    private async Task<AgencyImportReport> ImportAsync(string rows, bool dryRun = false)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header + rows));
        return (await new AgencyImport(stores).RunAsync(stream, dryRun, CancellationToken.None)).Succeeded(out var report, out var error)
            ? report
            : throw new InvalidOperationException(error.DetailIn(Language.English));
    }
}
