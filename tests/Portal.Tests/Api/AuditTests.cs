using EGov.Platform.Access;

namespace EGov.Portal.Tests.Api;

/// <summary>Who did what, over HTTP: changes from their events, reads before their answers.</summary>
public sealed class AuditTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Changes_and_reads_are_in_the_trail_with_who_and_what(int replicas)
    {
        await using var portal = await PortalHost.StartAsync(replicas: replicas);
        var code = await portal.SubmittedAsync();
        await portal.Host.SettleAsync();
        (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200);
        (await portal.Binh.GetAsync($"api/dossiers/{code}")).Expect(404);
        await portal.Host.SettleAsync();
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));

        var about = (await auditor.GetAsync($"api/portal/audit?target=dossier-{code}")).Expect(200).Json["items"]!.AsArray();

        var entries = about.Select(item => ((string)item!["action"]!, (string)item["actor"]!["id"]!, (string)item["outcome"]!)).ToList();
        Assert.Contains(("vn.egov.portal.dossier.submitted.v2", "anna", "done"), entries);
        Assert.Contains(("dossier.read", "officer", "done"), entries);
        Assert.Contains(("dossier.read", "binh", "refused"), entries);
        var reader = about.Single(item => (string)item!["actor"]!["id"]! == "officer")!;
        Assert.Equal(("official", "G01.08", "settlement"), ((string)reader["actor"]!["role"]!, (string)reader["actor"]!["agency"]!, (string)reader["purpose"]!));
        Assert.NotNull(reader["address"]);
        Assert.Single((await auditor.GetAsync("api/portal/audit?actor=officer")).Expect(200).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_list_of_an_agencys_dossiers_and_the_trail_itself_leave_entries()
    {
        await using var portal = await PortalHost.StartAsync();
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        (await portal.Officer.GetAsync("api/dossiers")).Expect(200);
        (await auditor.GetAsync("api/portal/audit")).Expect(200);
        await portal.Host.SettleAsync();

        var all = (await auditor.GetAsync("api/portal/audit?limit=100")).Expect(200).Json["items"]!.AsArray();

        Assert.Equal(["audit.list", "dossiers.list"], all.Select(item => (string)item!["action"]!).Order());
    }

    [Fact]
    public async Task No_name_that_a_caller_gives_holds_the_trail_up()
    {
        await using var portal = await PortalHost.StartAsync();
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        Assert.Equal(["EGOV-1242"], (await auditor.GetAsync($"api/portal/audit?actor={new string('c', 2100)}")).Expect(400).CodesOf("actor"));
        Assert.Equal(["EGOV-1242"], (await auditor.GetAsync($"api/portal/audit?target={new string('c', 256)}")).Expect(400).CodesOf("target"));
        (await auditor.GetAsync($"api/portal/audit?actor={new string('c', 255)}")).Expect(200);
        (await portal.ClientOf(new Caller("register", [Callers.System], null)).GetAsync($"api/portal/events/{new string('d', 3000)}")).Expect(404);
        (await portal.Officer.GetAsync("api/dossiers")).Expect(200);
        await portal.Host.SettleAsync();

        var all = (await auditor.GetAsync("api/portal/audit?limit=100")).Expect(200).Json["items"]!.AsArray();

        Assert.Equal(["audit.list", "dossiers.list", "events.read"], all.Select(item => (string)item!["action"]!).Order());
    }

    [Fact]
    public async Task What_systems_and_operators_read_and_rebuild_leaves_entries()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        await portal.Host.SettleAsync();
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        (await portal.ClientOf(new Caller("register", [Callers.System], null)).GetAsync($"api/portal/events/dossier-{code}")).Expect(200);
        (await portal.ClientOf(new Caller("operator", [Callers.Operator], null)).PostAsync("api/portal/views/rebuild", "{}", "rebuild-0001")).Expect(200);
        (await auditor.GetAsync("api/portal/audit/verification")).Expect(200);
        await portal.Host.SettleAsync();

        Assert.Equal("events.read", await OnlyActionOfAsync("register"));
        Assert.Equal("views.rebuild", await OnlyActionOfAsync("operator"));
        Assert.Equal("audit.verify", await OnlyActionOfAsync("auditor"));

        async Task<string> OnlyActionOfAsync(string actor) =>
            (string)Assert.Single((await auditor.GetAsync($"api/portal/audit?actor={actor}")).Expect(200).Json["items"]!.AsArray())!["action"]!;
    }

    [Fact]
    public async Task Only_auditors_and_operators_look_into_the_trail()
    {
        await using var portal = await PortalHost.StartAsync();

        (await portal.Officer.GetAsync("api/portal/audit")).Expect(403);
        (await portal.Anna.GetAsync("api/portal/audit/verification")).Expect(403);
        (await portal.Anonymous.GetAsync("api/portal/audit")).Expect(401);
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        (await auditor.GetAsync("api/portal/audit?day=yesterday")).Expect(400);
        (await auditor.GetAsync("api/portal/audit?actor=a&target=b")).Expect(400);
        (await auditor.GetAsync("api/portal/audit/verification?from=2025-01-01&to=2026-01-01")).Expect(400);
        (await auditor.GetAsync("api/dossiers")).Expect(403);
    }

    [Fact]
    public async Task Days_are_sealed_after_midnight_and_a_change_in_the_store_is_found()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        await portal.Host.Clock.Advance(TimeSpan.FromDays(2));
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        var day = (await VerifyAsync())["days"]!.AsArray().First()!;
        Assert.True((bool)day["hasSeal"]!);
        Assert.True((long)day["entries"]! > 0);
        Assert.True((bool)day["hasSignature"]!);
        Assert.Empty(day["findings"]!.AsArray());

        var blocks = await portal.Stores.Audit.ChangesAsync(null, 1000, default);
        var block = blocks.Documents.First(document =>
            document.Partition.StartsWith("audit-", StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetString(document.Content.Span).Contains(code, StringComparison.Ordinal));
        var forged = System.Text.Encoding.UTF8.GetString(block.Content.Span).Replace("\"anna\"", "\"binh\"", StringComparison.Ordinal);
        await portal.Stores.Audit.ReplaceAsync(block.Partition, block.Id, block.Tag, System.Text.Encoding.UTF8.GetBytes(forged), default);

        var findings = (await VerifyAsync())["days"]!.AsArray().First()!["findings"]!.AsArray();
        Assert.Contains(findings, finding => (string)finding!["fault"]! == "altered" && ((string)finding["entry"]!).Contains(code, StringComparison.Ordinal));

        async Task<System.Text.Json.Nodes.JsonNode> VerifyAsync() =>
            (await auditor.GetAsync("api/portal/audit/verification?from=2026-01-05&to=2026-01-06")).Expect(200).Json;
    }
}
