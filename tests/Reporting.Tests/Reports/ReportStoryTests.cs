using System.Text;
using System.Text.Json.Nodes;
using EGov.Reporting.Tests.Formats;

namespace EGov.Reporting.Tests.Reports;

/// <summary>A month of a small regime, from its opening to its lock.</summary>
public sealed class ReportStoryTests
{
    [Fact]
    public async Task A_report_is_written_by_an_officer_approved_by_a_leader_and_taken_by_the_receiver()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        var begun = await team.SeeAsync();
        Assert.Equal(("draft", "2026-01-19", "save submit"), ($"{begun["stage"]}", $"{begun["due"]}", Words(begun["may"])));

        (await team.SaveAsync(TrialMonth.Body(12))).Expect(200);
        var submitted = (await team.SubmitAsync()).Expect(200).Json;
        Assert.Equal(("submitted", "REPORTING-6201", ""), ($"{submitted["stage"]}", $"{submitted["lock"]!["code"]}", Words(submitted["may"])));
        Assert.Equal("approve return", Words((await team.Leader.GetAsync(team.Path)).Expect(200).Json["report"]!["may"]));

        (await team.ApproveAsync()).Expect(200);
        Assert.Equal("return accept", Words((await team.Receiver.GetAsync(team.Path)).Expect(200).Json["report"]!["may"]));
        var accepted = (await team.AcceptAsync()).Expect(200).Json;
        Assert.Equal(("accepted", "preliminary", "false", "reopen"), ($"{accepted["stage"]}", $"{accepted["status"]}", $"{accepted["late"]}", Words(accepted["may"])));
        Assert.Equal("REPORTING-6203", $"{accepted["lock"]!["code"]}");
    }

    [Fact]
    public async Task What_is_wrong_comes_back_with_a_reason_from_the_leader_and_from_the_receiver()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        (await team.SaveAsync(TrialMonth.Body(12))).Expect(200);
        (await team.SubmitAsync()).Expect(200);
        var back = (await team.ReturnAsync("Thiếu thuyết minh", team.Leader)).Expect(200).Json;
        Assert.Equal(("returned", "Thiếu thuyết minh", "false"), ($"{back["stage"]}", $"{back["back"]!["reason"]}", $"{back["back"]!["byReceiver"]}"));

        (await team.SaveAsync("""{"cells":[{"element":"cases","value":13}]}""")).Expect(200);
        (await team.SubmitAsync()).Expect(200);
        (await team.ApproveAsync()).Expect(200);
        (await team.ReturnAsync("Số vụ chưa khớp")).Expect(200);
        (await team.SaveAsync("""{"cells":[{"element":"cases","value":14,"note":"Đã rà soát"}]}""")).Expect(200);
        (await team.SubmitAsync(status: "official")).Expect(200);
        (await team.ApproveAsync()).Expect(200);
        (await team.AcceptAsync()).Expect(200);
        await month.Host.Host.SettleAsync();

        var history = (await team.Officer.GetAsync($"{team.Path}/history?limit=100")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(
            "accepted approved submitted cells-changed returned approved submitted cells-changed returned submitted text-changed cells-changed opened",
            string.Join(' ', history.Select(item => $"{item!["what"]}")));
        Assert.Equal(("13", "14", "Đã rà soát"), Cell(history[3]!["cells"]![0]!));
        Assert.Equal(("12", "13", ""), Cell(history[7]!["cells"]![0]!));
        Assert.Equal(("", "12", ""), Cell(history[11]!["cells"]![0]!));
        Assert.Equal($"officer-{TrialRegime.Team}", $"{history[3]!["by"]}");
        Assert.Equal("system", $"{history[12]!["by"]}");
    }

    [Fact]
    public async Task A_department_sums_up_its_teams_and_goes_on_without_one_that_is_declared_missing()
    {
        await using var month = await TrialMonth.OpenAsync();
        var department = month.Department;
        await month.Team.SendAsync(TrialMonth.Body(10, 1.25m, 2));
        (await month.Team.AcceptAsync()).Expect(200);
        var page = (await department.Officer.GetAsync(department.Path)).Expect(200).Json;
        Assert.Equal("accepted draft", string.Join(' ', page["children"]!.AsArray().Select(child => $"{child!["stage"]}")));
        Assert.Equal("cases._T=10 fines.food=1.25 fines.fuel=2", string.Join(' ', page["sums"]!.AsArray().Select(sum => $"{sum!["element"]}.{sum["category"]}={sum["value"]}")));
        Assert.Equal(TrialRegime.OtherTeam, $"{page["report"]!["awaited"]![0]}");

        (await department.SaveAsync(TrialMonth.Body(11, 1.25m, 2))).Expect(200);
        var unexplained = (await department.SubmitAsync()).Expect(422);
        Assert.Equal(("REPORTING-6241", "differs.cases._T"), (unexplained.Code, unexplained.WrongFields.Single()));
        (await department.SubmitAsync("""[{"finding":"differs.cases._T","text":"Cục trực tiếp xử lý một vụ"}]""")).Expect(200);
        Assert.Equal("REPORTING-6208", (await department.ApproveAsync()).Expect(409).Code);

        await month.GoToAsync(20, 9);
        (await month.OtherTeam.DeclareMissingAsync()).Expect(200);
        (await department.ApproveAsync()).Expect(200);
        var late = month.OtherTeam;
        await late.SendAsync(TrialMonth.Body(20));
        var taken = (await late.AcceptAsync()).Expect(200).Json;
        Assert.Equal(("true", null), ($"{taken["late"]}", taken["missing"]));
    }

    [Fact]
    public async Task What_was_taken_is_opened_again_only_while_nothing_above_stands_on_it()
    {
        await using var month = await TrialMonth.OpenAsync();
        await month.AcceptTeamsAsync();
        (await month.Team.ReopenAsync()).Expect(200);
        (await month.Department.SaveAsync(TrialMonth.Body(30, 3, 4))).Expect(200);
        (await month.Department.SubmitAsync("""[{"finding":"differs.cases._T","text":"x"},{"finding":"differs.fines.food","text":"x"},{"finding":"differs.fines.fuel","text":"x"}]""")).Expect(200);
        Assert.Equal("REPORTING-6208", (await month.Department.ApproveAsync()).Expect(409).Code);

        (await month.Team.SubmitAsync()).Expect(200);
        (await month.Team.ApproveAsync()).Expect(200);
        (await month.Team.AcceptAsync()).Expect(200);
        (await month.Department.ApproveAsync()).Expect(200);
        Assert.Equal("REPORTING-6211", (await month.Team.ReopenAsync()).Expect(409).Code);
        Assert.Equal("", Words((await month.Team.Receiver.GetAsync(month.Team.Path)).Expect(200).Json["report"]!["may"]));

        (await month.Department.ReturnAsync("Xem lại")).Expect(200);
        (await month.Team.ReopenAsync()).Expect(200);
    }

    [Fact]
    public async Task What_the_teams_come_to_is_asked_again_when_their_department_approves_and_when_that_is_taken()
    {
        await using var month = await TrialMonth.OpenAsync();
        var department = month.Department;
        await month.Team.SendAsync(TrialMonth.Body(10));
        (await month.Team.AcceptAsync()).Expect(200);
        (await department.SaveAsync(TrialMonth.Body(10))).Expect(200);
        (await department.SubmitAsync()).Expect(200);
        (await month.Team.ReopenAsync()).Expect(200);
        await month.GoToAsync(20, 9);
        (await month.OtherTeam.DeclareMissingAsync()).Expect(200);
        Assert.Equal("REPORTING-6208", (await department.ApproveAsync()).Expect(409).Code);

        await month.Team.SendAsync(TrialMonth.Body(15));
        (await month.Team.AcceptAsync()).Expect(200);
        var refused = (await department.ApproveAsync()).Expect(422);
        Assert.Equal(("REPORTING-6241", "REPORTING-6247"), (refused.Code, refused.CodesOf("differs.cases._T").Single()));
        (await department.ReturnAsync("Số vụ đã đổi", department.Leader)).Expect(200);
        (await department.SubmitAsync("""[{"finding":"differs.cases._T","text":"Năm vụ chuyển nơi khác"}]""")).Expect(200);
        (await department.ApproveAsync()).Expect(200);

        await month.OtherTeam.SendAsync(TrialMonth.Body(20));
        Assert.Equal("REPORTING-6208", (await department.AcceptAsync()).Expect(409).Code);
        (await month.OtherTeam.AcceptAsync()).Expect(200);
        refused = (await department.AcceptAsync()).Expect(422);
        Assert.Equal(("REPORTING-6241", "differs.fines.food differs.fines.fuel"), (refused.Code, string.Join(' ', refused.WrongFields)));

        await month.GoToAsync(28, 1);
        (await department.ReturnAsync("Bổ sung đội thứ hai")).Expect(200);
        await department.SendAsync(TrialMonth.Body(35, 3, 4));
        (await department.AcceptAsync()).Expect(200);
    }

    [Fact]
    public async Task What_its_receiver_opened_again_stays_open_after_the_lock_until_it_is_taken_and_counts_meanwhile()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        await team.SendAsync(TrialMonth.Body(10));
        (await team.AcceptAsync()).Expect(200);
        (await team.ReopenAsync()).Expect(200);
        await month.GoToAsync(28, 1);

        var open = await team.SeeAsync();
        Assert.Equal(("reopened", "", "true", "save submit"), ($"{open["stage"]}", $"{open["lock"]}", $"{open["lockLifted"]}", Words(open["may"])));
        var closed = (await team.Officer.GetAsync($"api/reporting/collections/{TrialRegime.Code}/{TrialMonth.Period}")).Expect(200).Json;
        Assert.Equal("2 1 1 1", string.Join(' ', new[] { "expected", "actual", "onTime", "accepted" }.Select(count => $"{closed["counts"]![0]![count]}")));
        Assert.Equal("reopened true 1 true", await PunctualityAsync(team));
        Assert.Equal("report", await TaskAsync(team.Officer, TrialRegime.Team));
        await team.SendAsync(TrialMonth.Body(11));
        (await team.AcceptAsync()).Expect(200);
        Assert.Equal("REPORTING-6200", (await team.SaveAsync(TrialMonth.Body(12))).Expect(409).Code);

        Assert.Equal("reopen", Words((await team.Receiver.GetAsync(team.Path)).Expect(200).Json["report"]!["may"]));
        Assert.Equal(["REPORTING-6218"], (await team.ReopenAsync(" ")).Expect(400).CodesOf("/reason"));
        (await team.ReopenAsync("Sai số sau khóa")).Expect(200);
        (await team.SaveAsync(TrialMonth.Body(12))).Expect(200);
        await month.Host.Host.SettleAsync();
        Assert.Equal("reopened true 2 true", await PunctualityAsync(team));
        Assert.Equal("REPORTING-6200", (await month.OtherTeam.SaveAsync(TrialMonth.Body(2))).Expect(409).Code);
    }

    [Fact]
    public async Task Those_above_see_what_was_sent_and_while_it_is_open_again_what_was_last_accepted()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        (await team.SaveAsync(TrialMonth.Body(700))).Expect(200);
        Assert.Equal("draft true  ", await SeenAsync(team));
        Assert.Equal("REPORTING-6215", (await team.PostAsync("check", null, team.Receiver)).Expect(403).Code);
        (await team.SubmitAsync("""[{"finding":"rule.many-cases","text":"Đợt cao điểm"}]""")).Expect(200);
        Assert.Equal("submitted true  ", await SeenAsync(team));
        (await team.ReturnAsync("Lãnh đạo chưa đồng ý", team.Leader)).Expect(200);
        Assert.Equal("returned true  ", await SeenAsync(team));
        await month.Host.Host.SettleAsync();
        Assert.Equal("opened", await HappenedAsync(team));

        (await team.SaveAsync(TrialMonth.Body(12))).Expect(200);
        (await team.SubmitAsync()).Expect(200);
        (await team.ApproveAsync()).Expect(200);
        Assert.Equal("approved false 12 preliminary", await SeenAsync(team));
        (await team.AcceptAsync()).Expect(200);
        (await team.ReopenAsync()).Expect(200);
        (await team.SaveAsync(TrialMonth.Body(99))).Expect(200);
        await month.Host.Host.SettleAsync();
        Assert.Equal("reopened true 12 preliminary", await SeenAsync(team));
        Assert.Equal("99", $"{(await team.SeeAsync())["cells"]![0]!["value"]}");
        Assert.Equal("reopened accepted approved submitted cells-changed returned submitted text-changed cells-changed opened", await HappenedAsync(team));
    }

    [Fact]
    public async Task Who_is_slow_is_reminded_warned_and_told_of_above_and_at_last_the_month_is_locked_and_counted()
    {
        await using var month = await TrialMonth.OpenAsync();
        await month.Team.SendAsync(TrialMonth.Body(10));
        await month.Host.Host.SettleAsync();
        Assert.Equal("report", await TaskAsync(month.OtherTeam.Officer, TrialRegime.OtherTeam));
        Assert.Equal("sent", await TaskAsync(month.Team.Officer, TrialRegime.Team));
        Assert.Equal("accept", await TaskAsync(month.Team.Receiver, TrialRegime.Team));

        await month.GoToAsync(15, 9);
        Assert.Equal(["dueSoon"], await RemindersAsync(month.OtherTeam));
        await month.GoToAsync(20, 9);
        Assert.Equal(["dueSoon", "overdue"], await RemindersAsync(month.OtherTeam));
        Assert.Equal("none", await TaskAsync(month.OtherTeam.Receiver, TrialRegime.OtherTeam));
        await month.GoToAsync(21, 9);
        Assert.Equal(["dueSoon", "overdue", "escalated"], await RemindersAsync(month.OtherTeam));
        Assert.Equal("late", await TaskAsync(month.OtherTeam.Receiver, TrialRegime.OtherTeam));
        Assert.Equal(["dueSoon"], [.. (await RemindersAsync(month.Department)).Take(1)]);
        Assert.Empty(await RemindersAsync(month.Team));

        await month.GoToAsync(27, 23);
        (await month.OtherTeam.SaveAsync(TrialMonth.Body(1))).Expect(200);
        await month.GoToAsync(28, 1);
        Assert.Equal("REPORTING-6200", (await month.OtherTeam.SaveAsync(TrialMonth.Body(2))).Expect(409).Code);
        Assert.Equal("none", await TaskAsync(month.OtherTeam.Officer, TrialRegime.OtherTeam));
        (await month.Team.AcceptAsync()).Expect(200);

        var closed = (await month.Team.Officer.GetAsync($"api/reporting/collections/{TrialRegime.Code}/{TrialMonth.Period}")).Expect(200).Json;
        Assert.Equal("closed", $"{closed["stage"]}");
        Assert.Equal("team 2 1 1, department 1 0 0", string.Join(", ", closed["counts"]!.AsArray().Select(count => $"{count!["level"]} {count["expected"]} {count["actual"]} {count["onTime"]}")));
        var listed = (await month.Team.Officer.GetAsync($"api/reporting/collections?regime={TrialRegime.Code}")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal("2026-01 closed", $"{listed[0]!["period"]} {listed[0]!["stage"]}");
    }

    [Fact]
    public async Task A_system_of_the_agency_brings_the_table_as_a_file_and_submits_but_does_not_approve()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        var table = "element,category,value,unit,note\ncases,,12,case,\nfines,food,\"1.50\",million-vnd,ước\nfines,fuel,2,,\n";

        var tried = (await UploadAsync(team, table, dry: true)).Expect(200).Json;
        Assert.Equal(("false", "3", "0"), ($"{tried["entered"]}", $"{tried["changed"]}", $"{tried["wrong"]}"));
        Assert.Equal(1, (await team.StoredAsync()).Version);

        var wrong = (await UploadAsync(team, $"{table}fines,water,1,,\ncases,,1.5,,\nshare,,x,,\n")).Expect(200).Json;
        Assert.Equal(("false", "3"), ($"{wrong["entered"]}", $"{wrong["wrong"]}"));
        Assert.Equal("5 REPORTING-6221, 6 REPORTING-6223, 7 REPORTING-6252", string.Join(", ", wrong["rows"]!.AsArray().Where(row => row!["code"] is not null).Select(row => $"{row!["line"]} {row["code"]}")));
        Assert.Equal(1, (await team.StoredAsync()).Version);

        (await UploadAsync(team, table)).Expect(200);
        Assert.Equal("12 1.5 2", string.Join(' ', (await team.SeeAsync())["cells"]!.AsArray().Select(cell => $"{cell!["value"]}")));
        (await team.SaveAsync("""{"sections":[{"code":"text","paragraphs":["Ổn định."]}]}""", team.System)).Expect(200);
        (await team.PostAsync("submit", """{"status":"estimated"}""", team.System)).Expect(200);
        Assert.Equal(403, (await team.PostAsync("approve", null, team.System)).Status);
        (await team.ApproveAsync()).Expect(200);
    }

    [Fact]
    public async Task The_table_comes_as_a_workbook_or_as_a_spreadsheet_in_Vietnamese_writes_it()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        var head = "<row r=\"1\">" + string.Concat(new[] { "Element", "Category", "Value", "Unit", "Note" }.Select(Text)) + "</row>";
        var workbook = ValueFiles.Sheet($"{head}<row r=\"2\">{Text("cases")}{Text("")}<c><v>12</v></c>{Text("case")}</row><row r=\"4\">{Text("fines")}{Text("food")}<c><v>1.25</v></c></row>");
        (await UploadAsync(team, workbook)).Expect(200);
        Assert.Equal("12 1.25", string.Join(' ', (await team.SeeAsync())["cells"]!.AsArray().Select(cell => $"{cell!["value"]}")));

        var doubtful = ValueFiles.Sheet($"{head}<row r=\"2\">{Text("cases")}{Text("")}{Text("1.000")}</row><row r=\"3\">{Text("fines")}{Text("food")}<c><f>1+1</f><v>2</v></c></row>");
        Assert.Equal("2 REPORTING-6254, 3 REPORTING-6533", await WrongAsync(team, doubtful));
        var bomb = ValueFiles.Sheet(head, "", "", [.. Enumerable.Range(0, 300).Select(part => ($"xl/{part}.xml", "<x/>"))]);
        Assert.Equal("REPORTING-6519", (await UploadAsync(team, bomb)).Expect(422).Code);
        var swollen = ValueFiles.Sheet(head, "", "", ("xl/large.xml", string.Concat(Enumerable.Range(0, 3_000_000).Select(number => $"{number % 1000:D6}"))));
        Assert.Equal("REPORTING-6519", (await UploadAsync(team, swollen)).Expect(422).Code);
        Assert.Equal("REPORTING-6518", (await UploadAsync(team, Encoding.UTF8.GetBytes("PK\u0003\u0004"))).Expect(422).Code);

        (await UploadAsync(team, "element;category;value;unit;note\r\ncases;;1.200;case;\r\nfines;food;1.234,5;;\r\n;;;;\r\n")).Expect(200);
        Assert.Equal("1200 1234.5", string.Join(' ', (await team.SeeAsync())["cells"]!.AsArray().Select(cell => $"{cell!["value"]}")));
        Assert.Equal("2 REPORTING-6253, 3 REPORTING-6223", await WrongAsync(team, Encoding.UTF8.GetBytes("element;value\nshare;2.5\ncases;2,0\n")));
    }

    [Fact]
    public async Task A_number_in_a_file_that_can_be_meant_in_two_ways_is_refused_with_its_line()
    {
        await using var month = await TrialMonth.OpenAsync();
        var table = "element,category,value\ncases,,1.000\nfines,food,-12.345.678\nfines,fuel,1.2340\nshare,,5.00\n";
        Assert.Equal("2 REPORTING-6254, 3 REPORTING-6254, 4 REPORTING-6223", await WrongAsync(month.Team, Encoding.UTF8.GetBytes(table)));
        Assert.Equal("2 REPORTING-6223, 3 REPORTING-6223", await WrongAsync(month.Team, Encoding.UTF8.GetBytes("element,category,value\ncases,,12.0\nfines,food,0.1000000000000000000000000000000001\n")));
    }

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static async Task<string> WrongAsync(ReportPen pen, byte[] table)
    {
        var answer = (await UploadAsync(pen, table)).Expect(200).Json;
        Assert.Equal("false", $"{answer["entered"]}");
        return string.Join(", ", answer["rows"]!.AsArray().Where(row => row!["code"] is not null).Select(row => $"{row!["line"]} {row["code"]}"));
    }

    /// <summary>Stage, whether it is withheld, the first cell and the status, as the receiver sees it.</summary>
    private static async Task<string> SeenAsync(ReportPen pen)
    {
        var page = (await pen.Receiver.GetAsync(pen.Path)).Expect(200).Json;
        var report = page["report"]!;
        Assert.Empty(page["findings"]!.AsArray());
        Assert.Equal(report["cells"]!.AsArray().Count == 0, report["texts"]!.AsArray().Count == 0);
        Assert.NotEqual("false", $"{report["back"]?["byReceiver"]}");
        Assert.Empty(report["explanations"]!.AsArray());
        return $"{report["stage"]} {report["withheld"]} {report["cells"]!.AsArray().FirstOrDefault()?["value"]} {report["status"]}";
    }

    private static async Task<string> HappenedAsync(ReportPen pen) =>
        string.Join(' ', (await pen.Receiver.GetAsync($"{pen.Path}/history?limit=100")).Expect(200).Json["items"]!.AsArray().Select(item => $"{item!["what"]}"));

    private static async Task<string> PunctualityAsync(ReportPen pen)
    {
        var rows = (await pen.Receiver.GetAsync($"api/reporting/completeness?regime={TrialRegime.Code}&period={TrialMonth.Period}&receiver={TrialRegime.Department}")).Expect(200).Json;
        var row = rows["items"]!.AsArray().Single(item => $"{item!["agency"]}" == TrialRegime.Team)!;
        return $"{row["stage"]} {row["onTime"]} {row["reopened"]} {row["lifted"]}";
    }

    private static Task<EGov.Portal.Tests.Api.Answer> UploadAsync(ReportPen pen, string table, bool dry = false) => UploadAsync(pen, Encoding.UTF8.GetBytes(table), dry);

    private static async Task<EGov.Portal.Tests.Api.Answer> UploadAsync(ReportPen pen, byte[] table, bool dry = false)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(table), "file", "bang.csv" } };
        return await pen.System.SendAsync(HttpMethod.Post, $"{pen.Path}/upload{(dry ? "?dryRun=true" : "")}", form, etag: await pen.ETagAsync());
    }

    private static async Task<string> TaskAsync(EGov.Portal.Tests.Api.ApiClient client, string agency) =>
        (await client.GetAsync("api/reporting/desk?limit=100")).Expect(200).Json["items"]!.AsArray().FirstOrDefault(item => $"{item!["agency"]}" == agency) is { } item
            ? $"{item["task"]}"
            : "none";

    private static async Task<IReadOnlyList<string>> RemindersAsync(ReportPen pen) =>
        [.. (await pen.Officer.GetAsync($"{pen.Path}/history?limit=100")).Expect(200).Json["items"]!.AsArray().Where(item => item!["reminder"] is not null).Select(item => $"{item!["reminder"]}").Reverse()];

    private static (string Was, string Value, string Note) Cell(JsonNode cell) => ($"{cell["was"]}", $"{cell["value"]}", $"{cell["note"]}");

    private static string Words(JsonNode? list) => string.Join(' ', list!.AsArray().Select(word => $"{word}"));
}
