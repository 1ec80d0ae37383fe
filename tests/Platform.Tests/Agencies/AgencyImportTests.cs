using System.Text;
using EGov.Platform.Agencies;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Agencies;

public sealed class AgencyImportTests
{
    private const string Header = "id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n";
    private const string Department = "H29.12,Sở Nội vụ,Department of Home Affairs,provinceUnit,H29,000.00.12.H29,H29.12,,2016-01-01,2025-06-30,adm-79,register,true,\n";
    private const string Office = "H29.12.5,Phòng Tổ chức,Organisation Office,provinceUnit,H29.12,000.05.12.H29,H29.12.05,,2016-01-01,,,register,true,\n";

    private readonly AppStores stores = MemoryDocumentStore.App();

    [Fact]
    public async Task A_body_of_the_file_is_found_like_one_that_ships()
    {
        var report = await ImportAsync(Department + Office);

        Assert.Equal((2, 2, 0), (report.Rows, report.Accepted, report.Refused));
        foreach (var code in (string[])["H29.12", "000.00.12.H29"])
        {
            Assert.Equal("Sở Nội vụ", (await Registry.FindAsync(code, CancellationToken.None))!.Name.Vi);
        }

        Assert.Equal("H29.12.5", (await Registry.FindAsync("H29.12.05", CancellationToken.None))!.Id);
        Assert.Null(await Registry.FindOnAsync("H29.12", new DateOnly(2025, 7, 1), CancellationToken.None));
        Assert.Contains(await ChildrenAsync("H29"), agency => agency.Id == "H29.12");
        Assert.Contains(await ChildrenAsync("H29"), agency => agency.Id == "psc-H29");
    }

    [Fact]
    public async Task Importing_again_changes_a_row_and_adds_none()
    {
        await ImportAsync(Department);
        await ImportAsync(Department.Replace("Sở Nội vụ", "Sở Nội vụ mới", StringComparison.Ordinal));

        Assert.Equal("Sở Nội vụ mới", Assert.Single(await ChildrenAsync("H29"), agency => agency.Id == "H29.12").Name.Vi);
    }

    [Fact]
    public async Task An_imported_row_counts_before_the_shipped_one_of_the_same_id()
    {
        await ImportAsync("adm-79,Ủy ban nhân dân Thành phố,People's Committee,province,org-government,000.00.00.H29,H29,79,2025-07-01,,,register,true,\n");

        Assert.Equal("H29", (await Registry.FindAsync("adm-79", CancellationToken.None))!.Codes.Decision20);
        Assert.Equal("adm-79", (await Registry.FindOnAsync("H29", new DateOnly(2025, 7, 1), CancellationToken.None))!.Id);
        Assert.Equal("H29", (await Registry.FindOnAsync("H29", new DateOnly(2025, 6, 30), CancellationToken.None))!.Id);
        Assert.Single(await AllAsync(100), agency => agency.Id == "adm-79");
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_keeps_nothing()
    {
        var report = await ImportAsync(Department, dryRun: true);

        Assert.Equal(1, report.Accepted);
        Assert.Null(await Registry.FindAsync("H29.12", CancellationToken.None));
    }

    [Theory]
    [InlineData("H29.12,only,three\n", "EGOV-1110")]
    [InlineData("H29.12,,Name,provinceUnit,H29,,,,2016-01-01,,,register,true,\n", "EGOV-1111")]
    [InlineData("H29.12,Sở,Name,kingdom,H29,,,,2016-01-01,,,register,true,\n", "EGOV-1112")]
    [InlineData("H29.12,Sở,Name,3,H29,,,,2016-01-01,,,register,true,\n", "EGOV-1112")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H29,,,1234,2016-01-01,,,register,true,\n", "EGOV-1112")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H29,,,,1.1.2016,,,register,true,\n", "EGOV-1112")]
    [InlineData("H29.12,S\uFFFD,Name,provinceUnit,H29,,,,2016-01-01,,,register,true,\n", "EGOV-1112")]
    [InlineData("H29/12,Sở,Name,provinceUnit,H29,,,,2016-01-01,,,register,true,\n", "EGOV-1113")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H29,12.H29,,,2016-01-01,,,register,true,\n", "EGOV-1114")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H29,,h29.12,,2016-01-01,,,register,true,\n", "EGOV-1114")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H29,,,,2016-01-01,2015-12-31,,register,true,\n", "EGOV-1115")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H29,,,,2016-01-01,,,register,false,\n", "EGOV-1116")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H99,,,,2016-01-01,,,register,true,\n", "EGOV-1117")]
    [InlineData("H29.12,Sở,Name,provinceUnit,H29,,,,2016-01-01,2025-06-30,adm-79;H29.12,register,true,\n", "EGOV-1172")]
    public async Task A_wrong_row_is_refused_by_number_and_the_others_are_taken(string row, string code)
    {
        var report = await ImportAsync(Department.Replace("H29.12", "H29.13", StringComparison.Ordinal).Replace(".12.H", ".13.H", StringComparison.Ordinal) + row);

        var error = Assert.Single(report.Errors);
        Assert.Equal((code, 3L), (error.Error.Definition.Code, error.Line));
        Assert.Equal((1, 1), (report.Accepted, report.Refused));
        Assert.Null(await Registry.FindAsync("H29.12", CancellationToken.None));
        Assert.NotNull(await Registry.FindAsync("H29.13", CancellationToken.None));
    }

    [Fact]
    public async Task A_row_that_comes_twice_is_taken_once()
    {
        var report = await ImportAsync(Department + Department);
        Assert.Equal("EGOV-1118", Assert.Single(report.Errors).Error.Definition.Code);
    }

    [Fact]
    public async Task A_page_takes_no_more_than_a_document_may_hold()
    {
        var rows = new StringBuilder();
        for (var number = 0; number < 900; number++)
        {
            rows.Append(Department.Replace("H29.12,", $"H29.{number:D3},", StringComparison.Ordinal).Replace("000.00.12.H29", "", StringComparison.Ordinal));
        }

        var report = await ImportAsync(rows.ToString());

        Assert.InRange(report.Refused, 1, 500);
        Assert.All(report.Errors, error => Assert.Equal("EGOV-1119", error.Error.Definition.Code));
        Assert.Equal(report.Accepted, (await AllAsync(100)).Count(agency => agency.Id.StartsWith("H29.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,name\n")]
    public async Task A_file_with_another_header_is_refused_whole(string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        Assert.False((await new AgencyImport(stores).RunAsync(stream, false, CancellationToken.None)).Succeeded(out _, out var error));
        Assert.Equal("EGOV-1100", error.Definition.Code);
    }

    [Fact]
    public async Task A_file_that_breaks_off_in_a_quote_keeps_the_rows_before()
    {
        var report = await ImportAsync(Department + "H29.14,\"Sở");

        Assert.Equal("EGOV-1102", report.Stopped!.Error.Definition.Code);
        Assert.NotNull(await Registry.FindAsync("H29.12", CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_list_has_each_agency_once_in_order_however_long_its_pages_are(int seed)
    {
        var random = new Random(seed);
        var rows = new StringBuilder();
        foreach (var number in Enumerable.Range(0, 60).OrderBy(_ => random.Next()))
        {
            rows.Append(Department.Replace("H29.12,", $"H{random.Next(1, 4):D2}.{number:D2},", StringComparison.Ordinal).Replace("000.00.12.H29", "", StringComparison.Ordinal));
        }

        await ImportAsync(rows.ToString());
        var all = (await AllAsync(random.Next(1, 50))).ConvertAll(agency => agency.Id);

        Assert.Equal(60 + ShippedAgencies.Current.All.Count, all.Count);
        Assert.Equal(all.Order(Comparer<string>.Create(AgencyPages.Compare)), all);
        Assert.Equal(all.Distinct(), all);
    }

    private AgencyRegistry Registry => new(stores); // a new one each time, as on another replica

    private async Task<AgencyImportReport> ImportAsync(string rows, bool dryRun = false)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Header + rows));
        return (await new AgencyImport(stores).RunAsync(stream, dryRun, CancellationToken.None)).Succeeded(out var report, out var error)
            ? report
            : throw new InvalidOperationException(error.DetailIn(EGov.Platform.Results.Language.English));
    }

    private async Task<IReadOnlyList<Agency>> ChildrenAsync(string parent) =>
        (await Registry.ListAsync(new AgencyFilter(parent, null, null, ""), "", 1000, CancellationToken.None)).Agencies;

    private async Task<List<Agency>> AllAsync(int limit)
    {
        var (all, from) = (new List<Agency>(), (string?)"");
        while (from is not null)
        {
            (var page, from) = await Registry.ListAsync(new AgencyFilter(null, null, null, ""), from, limit, CancellationToken.None);
            all.AddRange(page);
        }

        return all;
    }
}
