namespace EGov.Reporting.Tests.Reports;

/// <summary>What is refused is refused with its own number, and nothing of it is stored.</summary>
public sealed class ReportRefusalTests
{
    [Fact]
    public async Task What_does_not_fit_the_template_is_told_cell_by_cell()
    {
        await using var month = await TrialMonth.OpenAsync();
        var entries = """
            {"cells":[{"element":"nothing","value":1},{"element":"fines","value":1},{"element":"cases","value":1.5},{"element":"cases","value":-1},
                      {"element":"share","value":100.1},{"element":"share","value":5,"unit":"case"},{"element":"fines","category":"food","value":1234567890123456789012345},
                      {"element":"fines","category":"fuel","value":1},{"element":"fines","category":"fuel","value":2},{"element":"fines","category":"fuel","note":"MẬT: xxx"}],
             "sections":[{"code":"none","paragraphs":["x"]},{"code":"more","paragraphs":["0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x"]},
                         {"code":"text","paragraphs":["a"]},{"code":"text","paragraphs":["Tình hình. Độ mật: Tối mật kèm phụ lục"]}]}
            """;

        var refused = await RefusedAsync(month.Team, pen => pen.SaveAsync(entries));

        Assert.Equal("EGOV-1011", refused.Code);
        foreach (var (field, code) in new[]
        {
            ("/cells/0", "6220"), ("/cells/1", "6221"), ("/cells/2", "6223"), ("/cells/3", "6224"), ("/cells/4", "6225"), ("/cells/5", "6222"), ("/cells/6", "6226"),
            ("/sections/0/code", "6228"), ("/sections/1/paragraphs", "6229"), ("/sections/3/paragraphs", "6233"), ("/sections/3", "6230"),
        })
        {
            Assert.Contains($"REPORTING-{code}", refused.CodesOf(field));
        }

        Assert.Equal(["REPORTING-6227"], refused.CodesOf("/cells/8"));
        Assert.Equal(["REPORTING-6233", "REPORTING-6227"], refused.CodesOf("/cells/9"));
    }

    [Theory]
    [InlineData("0.1234567890000000000000000000000001", "REPORTING-6223")]
    [InlineData("1e-400", "REPORTING-6223")]
    [InlineData("100000000.0000000000000000000000001", "REPORTING-6223")]
    [InlineData("1e-99999999999", "REPORTING-6223")]
    [InlineData("1e25", "REPORTING-6226")]
    [InlineData("1.500000000000000000000000000000000000", "")]
    [InlineData("125e-2", "")]
    [InlineData("-0e-400", "")]
    public async Task A_number_is_read_digit_for_digit_and_never_rounded(string number, string code)
    {
        await using var month = await TrialMonth.OpenAsync();
        var saved = await month.Team.SaveAsync($$"""{"cells":[{"element":"cases","value":1},{"element":"fines","category":"food","value":{{number}}}]}""");

        Assert.Equal(code, saved.Status == 200 ? "" : saved.CodesOf("/cells/1").Single());
    }

    [Fact]
    public async Task Whoever_has_no_part_in_it_finds_no_report_and_who_has_does_only_what_is_theirs()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        await team.SendAsync(TrialMonth.Body(1));
        foreach (var stranger in new[] { TrialRegime.OtherTeam, "cqltt-01", "G12" })
        {
            Assert.Equal(404, (await month.Host.OfficerOf(stranger).GetAsync(team.Path)).Status);
            Assert.Equal(404, (await team.PostAsync("accept", null, month.Host.LeaderOf(stranger))).Status);
        }

        foreach (var reader in new[] { TrialRegime.Department, TrialRegime.Top, "G22" })
        {
            (await month.Host.OfficerOf(reader).GetAsync(team.Path)).Expect(200);
        }

        Assert.Equal("REPORTING-6215", (await RefusedAsync(team, pen => pen.SaveAsync(TrialMonth.Body(2), pen.Receiver))).Code);
        Assert.Equal("REPORTING-6217", (await RefusedAsync(team, pen => pen.PostAsync("accept", null, pen.Leader))).Code);
        Assert.Equal("REPORTING-6217", (await RefusedAsync(team, pen => pen.PostAsync("accept", null, month.Host.OfficerOf(TrialRegime.Top)))).Code);
        Assert.Equal("REPORTING-6216", (await RefusedAsync(team, pen => pen.ReturnAsync(by: pen.Officer))).Code);
        Assert.Equal(403, (await RefusedAsync(team, pen => pen.PostAsync("approve", null, pen.Officer))).Status);
        Assert.Equal(404, (await month.Host.ClientOf(new EGov.Platform.Access.Caller("robot", [EGov.Platform.Access.Callers.System], TrialRegime.Team)).GetAsync(team.Path)).Status);
    }

    [Fact]
    public async Task Nothing_happens_out_of_its_turn()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        Assert.Equal("REPORTING-6204", (await RefusedAsync(team, pen => pen.SubmitAsync())).Code);
        Assert.Equal("REPORTING-6206", (await RefusedAsync(team, pen => pen.ApproveAsync())).Code);
        Assert.Equal("REPORTING-6209", (await RefusedAsync(team, pen => pen.AcceptAsync())).Code);
        Assert.Equal("REPORTING-6210", (await RefusedAsync(team, pen => pen.ReopenAsync())).Code);
        Assert.Equal("REPORTING-6213", (await RefusedAsync(team, pen => pen.DeclareMissingAsync())).Code);
        Assert.Equal("REPORTING-6209", (await RefusedAsync(team, pen => pen.ReturnAsync())).Code);
        Assert.Equal(["REPORTING-6218"], (await RefusedAsync(team, pen => pen.ReturnAsync(" "))).CodesOf("/reason"));

        (await team.SaveAsync(TrialMonth.Body(5), team.Leader)).Expect(200);
        (await team.PostAsync("submit", """{"status":"official"}""", team.Leader)).Expect(200);
        Assert.Equal("REPORTING-6207", (await RefusedAsync(team, pen => pen.ApproveAsync())).Code);
        Assert.Equal("REPORTING-6201", (await RefusedAsync(team, pen => pen.SaveAsync(TrialMonth.Body(6)))).Code);
        (await team.ReturnAsync("Tự sửa", team.Leader)).Expect(200);
        (await team.SubmitAsync()).Expect(200);
        (await team.ApproveAsync()).Expect(200);
        Assert.Equal("REPORTING-6202", (await RefusedAsync(team, pen => pen.SaveAsync(TrialMonth.Body(6)))).Code);
        await month.GoToAsync(20, 9);
        Assert.Equal("REPORTING-6212", (await RefusedAsync(team, pen => pen.DeclareMissingAsync())).Code);
    }

    [Fact]
    public async Task What_was_found_must_be_mended_or_explained_and_nothing_else_is_explained()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        (await team.SaveAsync("""{"cells":[{"element":"fines","category":"food","value":1}]}""")).Expect(200);
        var refused = await RefusedAsync(team, pen => pen.SubmitAsync());
        Assert.Equal(("REPORTING-6240", "section.text missing.cases._T"), (refused.Code, string.Join(' ', refused.WrongFields)));

        (await team.SaveAsync(TrialMonth.Body(1, 600, 401))).Expect(200);
        refused = await RefusedAsync(team, pen => pen.SubmitAsync());
        Assert.Equal(("REPORTING-6240", "REPORTING-6245"), (refused.Code, refused.CodesOf("rule.fines-need-cases").Single()));

        (await team.SaveAsync(TrialMonth.Body(700))).Expect(200);
        Assert.Equal("REPORTING-6241", (await RefusedAsync(team, pen => pen.SubmitAsync())).Code);
        Assert.Equal("REPORTING-6242", (await RefusedAsync(team, pen => pen.SubmitAsync("""[{"finding":"rule.many-cases","text":"Đợt cao điểm"},{"finding":"rule.other","text":"x"}]"""))).Code);
        Assert.Equal(["REPORTING-6218"], (await RefusedAsync(team, pen => pen.SubmitAsync("""[{"finding":"rule.many-cases","text":" "}]"""))).CodesOf("/explanations/0/text"));
        Assert.Equal(["REPORTING-6233"], (await RefusedAsync(team, pen => pen.SubmitAsync("""[{"finding":"rule.many-cases","text":"Độ mật: Tối mật"}]"""))).CodesOf("/explanations/0/text"));
        var found = (await team.PostAsync("check")).Expect(200).Json["findings"]!.AsArray();
        Assert.Equal("rule.many-cases explain", string.Join(' ', found.Select(finding => $"{finding!["key"]} {finding["weight"]}")));
        var submitted = (await team.SubmitAsync("""[{"finding":"rule.many-cases","text":"Đợt cao điểm"}]""")).Expect(200).Json;
        Assert.Equal("Đợt cao điểm", $"{submitted["explanations"]![0]!["text"]}");
    }

    [Fact]
    public async Task A_change_is_made_to_the_version_that_was_read()
    {
        await using var month = await TrialMonth.OpenAsync();
        var team = month.Team;
        Assert.Equal(428, (await team.Officer.PutAsync($"{team.Path}/draft", TrialMonth.Body(1))).Status);
        (await team.SaveAsync(TrialMonth.Body(1))).Expect(200);
        Assert.Equal(412, (await RefusedAsync(team, pen => pen.SaveAsync(TrialMonth.Body(2), etag: "\"1\""))).Status);
    }

    [Fact]
    public async Task Periods_that_are_none_or_not_open_are_told_apart()
    {
        await using var month = await TrialMonth.OpenAsync();
        var officer = month.Team.Officer;
        Assert.Equal("REPORTING-6100", (await officer.GetAsync($"api/reporting/reports/trial/2026-13/{TrialRegime.Team}")).Expect(422).Code);
        Assert.Equal("REPORTING-6214", (await officer.GetAsync($"api/reporting/reports/trial/2026-02/{TrialRegime.Team}")).Expect(404).Code);
        Assert.Equal("REPORTING-6214", (await officer.GetAsync("api/reporting/collections/other/2026-01")).Expect(404).Code);
    }

    /// <summary>The refusal, after which the store holds what it held.</summary>
    private static async Task<EGov.Portal.Tests.Api.Answer> RefusedAsync(ReportPen pen, Func<ReportPen, Task<EGov.Portal.Tests.Api.Answer>> act)
    {
        var before = (await pen.StoredAsync()).Version;
        var refused = await act(pen);
        Assert.InRange(refused.Status, 400, 499);
        Assert.Equal(before, (await pen.StoredAsync()).Version);
        return refused;
    }
}
