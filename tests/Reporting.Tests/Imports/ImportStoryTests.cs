using EGov.Platform.Access;
using EGov.Reporting.Tests.Formats;

namespace EGov.Reporting.Tests.Imports;

public sealed class ImportStoryTests
{
    private const string Prices = "Hàng hóa,YOY,MOM,YTD-YOY,Date\nCHỈ SỐ GIÁ TIÊU DÙNG,2.5,0.1,2.5,2019-01-29\nGiáo dục,6.5,0,6.5,2019-01-29\n";

    [Fact]
    public async Task What_a_file_says_is_shown_and_names_the_import_that_brought_it()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");

        var import = await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, Prices, "prices-0001");

        Assert.Equal(("done", 2, 6, 6), (import["stage"], (int)import.Json["counts"]!["rows"]!, (int)import.Json["counts"]!["values"]!, (int)import.Json["counts"]!["added"]!));
        Assert.Equal("2.5 official", await reporting.ValueAsync("cpi.yoy", "2019-01"));
        Assert.Equal("6.5 official", await reporting.ValueAsync("cpi.yoy", "2019-01", category: "10"));
        Assert.Equal(Prices.Bytes(), await officer.DownloadAsync($"api/reporting/imports/{import["id"]}/file"));
        Assert.Equal(import["id"], (await officer.GetAsync("api/reporting/imports")).Expect(200).Json["items"]![0]!["id"]!.ToString());
        var history = (await officer.GetAsync("api/reporting/indicators/cpi.yoy/history?period=2019-01")).Expect(200);
        Assert.Contains($"import-{import["id"]}", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changes_values_says_from_what_to_what()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, Prices, "prices-0001");

        var import = await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, Prices.Replace("6.5,0,6.5", "6.75,0,", StringComparison.Ordinal), "prices-0002");

        Assert.Equal("""{"rows":2,"wrong":0,"ignored":0,"values":5,"added":0,"changed":1,"unchanged":4,"withdrawn":0}""", import.Json["counts"]!.ToJsonString());
        var row = (await officer.GetAsync($"api/reporting/imports/{import["id"]}/rows")).Expect(200).Json["items"]![1]!;
        Assert.Equal((3, "right", "changed", "6.5", "6.75"), ((int)row["line"]!, row["outcome"]!.ToString(), row["values"]![0]!["effect"]!.ToString(), row["values"]![0]!["before"]!.ToString(), row["values"]![0]!["value"]!.ToString()));
        Assert.Equal("6.75 official", await reporting.ValueAsync("cpi.yoy", "2019-01", category: "10"));
    }

    [Fact]
    public async Task One_wrong_row_keeps_all_out_unless_the_right_ones_are_asked_for()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        var file = Prices + "Hàng lạ,1,1,1,2019-01-29\nGiáo dục,7,7,7,2019-01-29\nLương thực,x,1,1,2019-01-29\n";

        var refused = await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, file, "prices-0001");

        Assert.Equal(("refused", "REPORTING-6604"), (refused["stage"], refused.Json["refusal"]!["code"]!.ToString()));
        Assert.Null(await reporting.ValueAsync("cpi.yoy", "2019-01"));
        var wrong = (await officer.GetAsync($"api/reporting/imports/{refused["id"]}/rows?only=wrong")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(
            [(4, "REPORTING-6551"), (5, "REPORTING-6556"), (6, "REPORTING-6540")],
            wrong.Select(row => ((int)row!["line"]!, row["problem"]!["code"]!.ToString())));

        var partial = await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, file, "prices-0002", "&partial=true");

        Assert.Equal(("done", 3, 6), (partial["stage"], (int)partial.Json["counts"]!["wrong"]!, (int)partial.Json["counts"]!["added"]!));
        Assert.Equal("2.5 official", await reporting.ValueAsync("cpi.yoy", "2019-01"));
    }

    [Fact]
    public async Task A_dry_run_finds_all_and_takes_nothing()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");

        var import = await reporting.ImportedAsync(officer, "gso-cpi", ImportClient.Csv, Prices, "prices-0001", "&dryRun=true");

        Assert.Equal(("done", 6), (import["stage"], (int)import.Json["counts"]!["added"]!));
        Assert.Null(await reporting.ValueAsync("cpi.yoy", "2019-01"));
    }

    [Fact]
    public async Task A_large_file_is_taken_in_parts_and_tells_how_far_it_is()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        var months = Enumerable.Range(0, 1200).Select(month => $"{1920 + (month / 12)}-{(month % 12) + 1:00}").ToList();
        var file = "measure,period,value\n" + string.Concat(months.SelectMany(month => new[] { $"cpi.yoy,{month},1.5\n", $"iip.yoy,{month},2.5\n" }));

        var import = await reporting.ImportedAsync(officer, "observations", ImportClient.Csv, file, "values-0001");

        Assert.Equal(("done", 2400), (import["stage"], (int)import.Json["counts"]!["added"]!));
        Assert.Equal("1.5 official", await reporting.ValueAsync("cpi.yoy", "2019-12"));
        Assert.Equal("2.5 official", await reporting.ValueAsync("iip.yoy", "1920-01"));
        var progress = (await officer.GetAsync($"api/reporting/imports/{import["id"]}/progress")).Expect(200).Json["items"]![0]!;
        Assert.Equal(("done", 2400, 2400), (progress["stage"]!.ToString(), (int)progress["taken"]!, (int)progress["toTake"]!));
        var rows = (await officer.GetAsync($"api/reporting/imports/{import["id"]}/rows?limit=100")).Expect(200).Json;
        var next = (await officer.GetAsync($"api/reporting/imports/{import["id"]}/rows?limit=100&cursor={rows["cursor"]}")).Expect(200).Json;
        Assert.Equal((2, 101, 102), ((int)rows["items"]![0]!["line"]!, (int)rows["items"]![99]!["line"]!, (int)next["items"]![0]!["line"]!));
    }

    [Fact]
    public async Task A_figure_that_was_reported_is_corrected_by_file_for_each_kind_of_goods_and_period()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var (officer, before) = (reporting.OfficerOf("G22"), "measure,period,area,category,value\n");

        var import = await reporting.ImportedAsync(
            officer,
            "observations",
            ImportClient.Csv,
            before + "market-control.inspections,2025-08,cqltt-01,food,12\nmarket-control.inspections,2025-Q3,cqltt-01,_T,40\n",
            "values-0001");
        Assert.Equal("done", import["stage"]);
        var shown = (await officer.GetAsync("api/reporting/indicators/market-control.inspections/values?from=2025-08&to=2025-08")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(("food", 12m), ((string)Assert.Single(shown)!["category"]!, shown[0]!["value"]!.GetValue<decimal>()));

        var wrong = await reporting.ImportedAsync(officer, "observations", ImportClient.Csv, before + "market-control.inspections,2025-08,cqltt-01,toys,1\n", "values-0002");
        Assert.Equal("refused", wrong["stage"]);
    }

    [Fact]
    public async Task A_spreadsheet_is_taken_as_CSV_is()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        var sheet = ValueFiles.Sheet(
            """<row><c t="inlineStr"><is><t>measure</t></is></c><c t="inlineStr"><is><t>period</t></is></c><c t="inlineStr"><is><t>value</t></is></c></row>"""
            + """<row><c t="inlineStr"><is><t>cpi.yoy</t></is></c><c t="inlineStr"><is><t>2020-08</t></is></c><c><v>3.1800000000000002</v></c></row>""");

        var id = (await officer.BringAsync("observations", ImportClient.Spreadsheet, sheet, "sheet-0001")).Expect(201)["id"];
        await reporting.Host.SettleAsync();

        Assert.Equal("done", (await officer.GetAsync($"api/reporting/imports/{id}")).Expect(200)["stage"]);
        Assert.Equal("3.18 official", await reporting.ValueAsync("cpi.yoy", "2020-08"));
    }

    [Fact]
    public async Task A_value_can_be_withdrawn_and_comes_back()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");
        const string Row = "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE\ndataflow,VN_EGOV:cpi(1.0.0),{0},cpi_yoy,2020-08,3.18\n";
        await reporting.ImportedAsync(officer, "observations", ImportClient.SdmxCsv, Row.Replace("{0}", "I", StringComparison.Ordinal), "values-0001");

        var withdrawal = await reporting.ImportedAsync(officer, "observations", ImportClient.SdmxCsv, Row.Replace("{0}", "D", StringComparison.Ordinal), "values-0002");
        Assert.Equal(1, (int)withdrawal.Json["counts"]!["withdrawn"]!);
        Assert.DoesNotContain("3.18", await reporting.ValueAsync("cpi.yoy", "2020-08") ?? "", StringComparison.Ordinal);

        var again = await reporting.ImportedAsync(officer, "observations", ImportClient.SdmxCsv, Row.Replace("{0}", "R", StringComparison.Ordinal), "values-0003");
        Assert.Equal(1, (int)again.Json["counts"]!["added"]!);
        Assert.Equal("3.18 official", await reporting.ValueAsync("cpi.yoy", "2020-08"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Two_imports_at_once_on_two_instances_each_come_to_their_end(int seed)
    {
        await using var reporting = await ReportingHost.StartAsync(seed, replicas: 2);
        var officer = reporting.OfficerOf("G12");
        var first = (await officer.BringAsync("gso-cpi", ImportClient.Csv, Prices.Bytes(), "prices-0001")).Expect(201)["id"];
        var second = (await officer.BringAsync("gso-cpi", ImportClient.Csv, Prices.Replace("2.5,0.1", "2.6,0.1", StringComparison.Ordinal).Bytes(), "prices-0002")).Expect(201)["id"];

        await reporting.Host.SettleAsync();

        Assert.Equal("done", (await officer.GetAsync($"api/reporting/imports/{first}")).Expect(200)["stage"]);
        Assert.Equal("done", (await officer.GetAsync($"api/reporting/imports/{second}")).Expect(200)["stage"]);
        Assert.Contains(await reporting.ValueAsync("cpi.yoy", "2019-01"), (string[])["2.5 official", "2.6 official"]);
    }

    [Fact]
    public async Task The_same_key_and_file_are_the_same_import()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");

        var first = await officer.BringAsync("gso-cpi", ImportClient.Csv, Prices.Bytes(), "prices-0001");
        var again = await officer.BringAsync("gso-cpi", ImportClient.Csv, Prices.Bytes(), "prices-0001");
        var other = await officer.BringAsync("gso-cpi", ImportClient.Csv, (Prices + "\n").Bytes(), "prices-0001");

        Assert.Equal(first.Expect(201)["id"], again.Expect(201)["id"]);
        Assert.Equal(422, other.Status);
    }

    [Fact]
    public async Task Only_agencies_in_charge_import_and_see_what_became_of_it()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var system = reporting.ClientOf(new Caller("system-G12", [Callers.System], "G12"));
        var id = (await system.BringAsync("gso-cpi", ImportClient.Csv, Prices.Bytes(), "prices-0001")).Expect(201)["id"];

        Assert.Equal("REPORTING-6601", (await reporting.OfficerOf("G18").BringAsync("gso-cpi", ImportClient.Csv, Prices.Bytes(), "prices-0001")).Expect(403).Code);
        Assert.Equal(404, (await reporting.OfficerOf("G18").GetAsync($"api/reporting/imports/{id}")).Status);
        Assert.Equal(404, (await reporting.OfficerOf("G18").GetAsync($"api/reporting/imports/{id}/file")).Status);
        Assert.Equal(200, (await reporting.OfficerOf("G12").GetAsync($"api/reporting/imports/{id}")).Status);
        Assert.Equal(7, (await reporting.OfficerOf("G18").GetAsync("api/reporting/import-profiles")).Expect(200).Json["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("unknown", "text/csv", 422, "REPORTING-6600")]
    [InlineData("gso-cpi", "application/pdf", 415, "REPORTING-6521")]
    [InlineData("gso-cpi", "application/json", 415, "REPORTING-6602")]
    [InlineData("gso-cpi", "application/vnd.sdmx.data+csv; version=1.0.0", 415, "REPORTING-6521")]
    public async Task What_no_profile_takes_is_refused_at_the_door(string profile, string type, int status, string code)
    {
        await using var reporting = await ReportingHost.StartAsync();

        Assert.Equal(code, (await reporting.OfficerOf("G12").BringAsync(profile, type, Prices.Bytes(), "prices-0001")).Expect(status).Code);
    }

    [Theory]
    [InlineData("no,such,columns\n", "REPORTING-6603")]
    [InlineData("a,a\n1,2\n", "REPORTING-6503")]
    [InlineData("measure,period,value\ncpi.yoy,2020-08,\n", "REPORTING-6603")]
    public async Task A_file_from_which_nothing_follows_is_refused_with_its_reason(string file, string code)
    {
        await using var reporting = await ReportingHost.StartAsync();

        var import = await reporting.ImportedAsync(reporting.OfficerOf("G12"), "observations", ImportClient.Csv, file, "values-0001");

        Assert.Equal(("refused", code), (import["stage"], import.Json["refusal"]!["code"]!.ToString()));
    }

    [Theory]
    [InlineData("VN_EGOV:cpi(1.0.0)", "cpi_yoy", null)]
    [InlineData("VN_EGOV:cpi-yoy(1.0.0)", "cpi_yoy", null)]
    [InlineData("VN_EGOV:cpi(1.0.0)", "iip_yoy", "REPORTING-6557")]
    [InlineData("VN_EGOV:cpi(2.0.0)", "cpi_yoy", "REPORTING-6557")]
    [InlineData("IMF:ECOFIN_DSD(1.0)", "cpi_yoy", "REPORTING-6557")]
    public async Task A_row_is_of_the_structure_that_it_names(string structure, string measure, string? code)
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");

        var import = await reporting.ImportedAsync(
            officer, "observations", ImportClient.SdmxCsv, $"STRUCTURE,STRUCTURE_ID,INDICATOR,TIME_PERIOD,OBS_VALUE\ndataflow,{structure},{measure},2020-08,3.18\n", "values-0001");

        var row = (await officer.GetAsync($"api/reporting/imports/{import["id"]}/rows")).Expect(200).Json["items"]![0]!;
        Assert.Equal(code, row["problem"]?["code"]?.ToString());
    }

    [Theory]
    [InlineData("cpi.nothing,2020-08,1", "REPORTING-6320")]
    [InlineData("cpi.average-rate,2020,1", "REPORTING-6401")]
    [InlineData("cpi.yoy,2020-Q1,1", "REPORTING-6403")]
    [InlineData("cpi.yoy,2020-08,0.123456789012345678901", "REPORTING-6543")]
    [InlineData("cpi.yoy,2049-12,1", "REPORTING-6412")]
    public async Task A_value_that_no_measure_takes_is_a_wrong_row(string row, string code)
    {
        await using var reporting = await ReportingHost.StartAsync();
        var officer = reporting.OfficerOf("G12");

        var import = await reporting.ImportedAsync(officer, "observations", ImportClient.Csv, $"measure,period,value\n{row}\n", "values-0001");

        var wrong = (await officer.GetAsync($"api/reporting/imports/{import["id"]}/rows")).Expect(200).Json["items"]![0]!;
        Assert.Equal(code, wrong["problem"]!["code"]!.ToString());
    }
}
