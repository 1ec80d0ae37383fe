using System.Net;
using System.Net.Http.Headers;
using EGov.Reporting.Formats;
using EGov.Reporting.Tests.Formats;
using EGov.Reporting.Tests.Imports;

namespace EGov.Reporting.Tests.Exports;

public sealed class ExportStoryTests
{
    private const string Message = """<Series DATA_DOMAIN="CPI" REF_AREA="VN" INDICATOR="PCPI_IX" COUNTERPART_AREA="_Z" FREQ="M" BASE_PER="2019" UNIT_MULT="0"><Obs TIME_PERIOD="2020-08" OBS_VALUE="102.8928"/><Obs TIME_PERIOD="2020-09" OBS_VALUE="103.02090153599998"/></Series>""";

    [Fact]
    public async Task What_is_exported_as_SDMX_CSV_and_imported_elsewhere_is_equal_value_for_value()
    {
        await using var here = await ReportingHost.StartAsync();
        await here.ImportedAsync(here.OfficerOf("G12"), "sdmx-cpi", ImportClient.SdmxMl, ValueFiles.Message(Message), "prices-0001");
        await here.ImportedAsync(here.OfficerOf("G12"), "gso-cpi", ImportClient.Csv, ValueFiles.Csv, "prices-0002");
        var exported = await here.Anonymous.DownloadAsync("api/reporting/open-data/cpi?format=sdmx-csv");

        await using var there = await ReportingHost.StartAsync();
        var import = await there.ImportedAsync(there.OfficerOf("G12"), "observations", ImportClient.SdmxCsv, System.Text.Encoding.UTF8.GetString(exported), "values-0001");

        Assert.Equal(("done", 7), (import["stage"], (int)import.Json["counts"]!["added"]!));
        Assert.Equal("103.02090153599998 official", await there.ValueAsync("cpi.index", "2020-09"));
        Assert.Equal(exported, await there.Anonymous.DownloadAsync("api/reporting/open-data/cpi?format=sdmx-csv"));
    }

    [Fact]
    public async Task A_workbook_that_is_imported_again_changes_nothing()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        await reporting.ImportedAsync(officer, "sdmx-cpi", ImportClient.SdmxMl, ValueFiles.Message(Message), "prices-0001");
        var workbook = await reporting.Anonymous.DownloadAsync("api/reporting/open-data/cpi?format=xlsx");

        var id = (await officer.BringAsync("observations", ImportClient.Spreadsheet, workbook, "values-0001")).Expect(201)["id"];
        await reporting.Host.SettleAsync();

        var counts = (await officer.GetAsync($"api/reporting/imports/{id}")).Expect(200).Json["counts"]!;
        Assert.Equal((2, 2, 0), ((int)counts["values"]!, (int)counts["unchanged"]!, (int)counts["wrong"]!));
    }

    [Theory]
    [InlineData("application/vnd.sdmx.data+csv;version=2.0.0", "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8")]
    [InlineData("application/vnd.sdmx.data+json;version=2.1.0", "application/vnd.sdmx.data+json; version=2.1.0")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("image/png;q=0.9, text/csv;q=0.5", "text/csv; charset=utf-8; header=present")]
    [InlineData(null, "text/csv; charset=utf-8; header=present")]
    public async Task The_format_follows_from_what_is_accepted(string? accept, string type)
    {
        await using var reporting = await ReportingHost.StartAsync();
        await reporting.ImportedAsync(reporting.OfficerOf("G12"), "gso-cpi", ImportClient.Csv, ValueFiles.Csv, "prices-0001");

        using var answer = await AskAsync(reporting, "api/reporting/indicators/cpi.yoy/data", accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Who_has_the_newest_file_gets_none_until_a_value_changes()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, ValueFiles.Csv, "prices-0001");
        using var first = await AskAsync(reporting, "api/reporting/open-data/cpi");
        var tag = first.Headers.ETag!.ToString();

        using var same = await AskAsync(reporting, "api/reporting/open-data/cpi", tag: tag);
        using var otherFormat = await AskAsync(reporting, "api/reporting/open-data/cpi?format=xlsx", tag: tag);
        await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, ValueFiles.Csv.Replace("2.5,0.1", "2.6,0.1", StringComparison.Ordinal), "prices-0002");
        using var changed = await AskAsync(reporting, "api/reporting/open-data/cpi", tag: tag);

        Assert.True(first.Headers.ETag.IsWeak);
        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK], [same.StatusCode, otherFormat.StatusCode, changed.StatusCode]);
        Assert.Contains(",2.6,", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_holds_what_was_asked_for()
    {
        await using var reporting = await ReportingHost.StartAsync();
        await reporting.ImportedAsync(reporting.OfficerOf("G12"), "gso-cpi", ImportClient.Csv, ValueFiles.Csv, "prices-0001");

        var (rows, _) = ValueFiles.Read(DataFormat.Csv, await reporting.Anonymous.DownloadAsync("api/reporting/open-data/cpi?category=03&from=2019-01&to=2019-01"));
        var (none, _) = ValueFiles.Read(DataFormat.Csv, await reporting.Anonymous.DownloadAsync("api/reporting/open-data/cpi?from=2019-02"));

        Assert.Equal(["cpi.yoy -1.25", "cpi.mom 0.3"], rows.Select(row => $"{row["measure"]} {row["value"]}"));
        Assert.Empty(none);
    }

    [Fact]
    public async Task Anyone_learns_which_datasets_there_are()
    {
        await using var reporting = await ReportingHost.StartAsync();

        var datasets = (await reporting.Anonymous.GetAsync("api/reporting/open-data")).Expect(200).Json["items"]!.AsArray();

        Assert.Contains("cpi.index", datasets.Single(dataset => dataset!["code"]!.ToString() == "cpi")!["measures"]!.AsArray().Select(measure => measure!.ToString()));
    }

    [Theory]
    [InlineData("api/reporting/open-data/nothing", 404, "EGOV-1003")]
    [InlineData("api/reporting/open-data/cpi?format=pdf", 406, "REPORTING-6650")]
    [InlineData("api/reporting/open-data/cpi?from=yesterday", 422, "REPORTING-6100")]
    [InlineData("api/reporting/indicators/cpi.nothing/data", 404, "EGOV-1003")]
    public async Task What_there_is_not_is_told_by_number(string path, int status, string code)
    {
        await using var reporting = await ReportingHost.StartAsync();

        Assert.Equal(code, (await reporting.Anonymous.GetAsync(path)).Expect(status).Code);
    }

    [Fact]
    public async Task What_agencies_report_by_a_regime_is_no_open_data()
    {
        await using var reporting = await ReportingHost.StartAsync();

        Assert.Equal(404, (await reporting.Anonymous.GetAsync("api/reporting/indicators/market-control.inspections/data")).Status);
        Assert.Equal(200, (await reporting.OfficerOf("G02").GetAsync("api/reporting/indicators/market-control.inspections/data")).Status);
    }

    private static async Task<HttpResponseMessage> AskAsync(ReportingHost reporting, string path, string? accept = null, string? tag = null)
    {
        using var client = reporting.Host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            foreach (var type in accept.Split(", "))
            {
                request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(type));
            }
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await client.SendAsync(request);
    }
}
