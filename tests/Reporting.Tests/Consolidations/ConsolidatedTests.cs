using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EGov.Platform.Pdf;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Verification;
using EGov.Reporting.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Consolidations;

/// <summary>What a department received of its teams, put together.</summary>
public sealed class ConsolidatedTests
{
    private const string Sums = """{"cells":[{"element":"cases","value":10},{"element":"fines","category":"food","value":1.5},{"element":"fines","category":"fuel","value":2}],"sections":[{"code":"text","paragraphs":["Địa bàn ổn định."]}]}""";

    [Fact]
    public async Task A_draft_names_who_is_missing_and_bears_no_seal()
    {
        await using var month = await TrialMonth.OpenAsync();
        await month.Team.SendAsync(TrialMonth.Body(10));
        (await month.Team.AcceptAsync()).Expect(200);
        await month.Host.Host.SettleAsync();

        var pdf = await month.Department.Officer.DownloadAsync($"{month.Department.Path}/consolidated");
        var report = await month.Host.Services.GetRequiredService<ISignatureVerifier>().VerifyPdfAsync(pdf, default);
        var sheets = SheetsOf(await month.Department.Officer.DownloadAsync($"{month.Department.Path}/consolidated?format=xlsx"));

        Assert.True(PdfPages.CountOf(pdf) > 0);
        Assert.Empty(report.Signatures);
        Assert.Equal(["Đơn vị", "cases", "fines", "share", "Thuyết minh"], sheets.Keys);
        Assert.Equal([TrialRegime.Team, TrialRegime.OtherTeam], sheets["Đơn vị"].TakeLast(2).Select(row => row[0]));
        Assert.Equal(["đã tiếp nhận", "chưa gửi"], sheets["Đơn vị"].TakeLast(2).Select(row => row[2]));
        Assert.Equal(["1.5", "2", "3.5"], sheets["fines"][1].Skip(1));
        Assert.Equal(["Tổng cộng", "1.5", "2", "3.5"], sheets["fines"][2]);
        Assert.Equal("Tình hình ổn định.", Assert.Single(sheets["Thuyết minh"])[2]);
    }

    [Fact]
    public async Task What_is_final_bears_the_seal_of_the_agency_and_is_one_paper_until_it_changes()
    {
        await using var month = await TrialMonth.OpenAsync();
        await month.Team.SendAsync(TrialMonth.Body(10));
        (await month.Team.AcceptAsync()).Expect(200);
        await month.GoToAsync(20, 8);
        (await month.OtherTeam.DeclareMissingAsync()).Expect(200);
        await month.Host.Host.SettleAsync();
        await month.Department.SendAsync(Sums);
        await month.Host.Host.SettleAsync();
        var path = $"{month.Department.Path}/consolidated";

        var pdf = await month.Department.Officer.DownloadAsync(path);
        var again = await month.Department.Receiver.DownloadAsync(path);
        var report = await month.Host.Services.GetRequiredService<ISignatureVerifier>().VerifyPdfAsync(pdf, default);

        Assert.Equal(pdf, again);
        Assert.Equal(SigningClock.TimestampAuthority, Assert.Single(report.Signatures).Time!.Clock);
        Assert.Contains("Thành phố Hồ Chí Minh".ToUpperInvariant(), report.Signatures[0].Signer!.Name.ToUpperInvariant(), StringComparison.Ordinal);

        (await month.Department.ReturnAsync()).Expect(200);
        await month.Host.Host.SettleAsync();
        var draft = await month.Department.Officer.DownloadAsync(path);
        Assert.Empty((await month.Host.Services.GetRequiredService<ISignatureVerifier>().VerifyPdfAsync(draft, default)).Signatures);
    }

    [Fact]
    public async Task It_is_for_those_who_may_see_what_the_agency_receives()
    {
        await using var month = await TrialMonth.OpenAsync();
        var path = $"{month.Department.Path}/consolidated";

        (await month.Department.Receiver.GetAsync(path)).Expect(200);
        Assert.Equal(404, (await month.Team.Officer.GetAsync(path)).Status);
        Assert.Equal(404, (await month.Host.OfficerOf("cqltt-01").GetAsync(path)).Status);
        Assert.Equal(404, (await month.Team.Officer.GetAsync($"{month.Team.Path}/consolidated")).Status);
        Assert.Equal(400, (await month.Department.Officer.GetAsync($"{path}?format=docx")).Status);
        Assert.Equal(401, (await month.Host.Anonymous.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Who_receives_and_reports_to_nobody_has_one_too()
    {
        await using var month = await TrialMonth.OpenAsync();

        var sheets = SheetsOf(await month.Department.Receiver.DownloadAsync($"api/reporting/reports/{TrialRegime.Code}/{TrialMonth.Period}/{TrialRegime.Top}/consolidated?format=xlsx"));

        Assert.Equal(TrialRegime.Department, sheets["Đơn vị"][^1][0]);
    }

    private static Dictionary<string, List<string[]>> SheetsOf(byte[] file)
    {
        using var content = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var workbook = document.WorkbookPart!;
        return workbook.Workbook!.Sheets!.Elements<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToList());
    }
}
