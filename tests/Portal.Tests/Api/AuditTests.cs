using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text.Json.Nodes;
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

    [Fact]
    public async Task Each_days_signed_seal_is_given_to_a_second_party_that_checks_it_by_standard_means()
    {
        await using var portal = await PortalHost.StartAsync();
        await portal.SubmittedAsync();
        await portal.Host.Clock.Advance(TimeSpan.FromDays(2));
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));

        var answer = (await auditor.GetAsync("api/portal/audit/seals?from=2026-01-05&to=2026-01-31")).Expect(200);

        Assert.Equal("portal", (string)answer.Json["app"]!);
        var days = answer.Json["days"]!.AsArray();
        Assert.Equal(["2026-01-05", "2026-01-06"], days.Select(day => (string)day!["day"]!));
        Assert.Null(days[0]!["before"]);
        Assert.Equal((string)days[0]!["hash"]!, (string)days[1]!["before"]!);
        foreach (var day in days)
        {
            var content = Convert.FromBase64String((string)day!["seal"]!);
            Assert.Equal((string)day["hash"]!, Convert.ToHexStringLower(SHA256.HashData(content)));
            Assert.Equal(16, JsonNode.Parse(content)!["ends"]!.AsArray().Count);
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(Convert.FromBase64String((string)day["signature"]!));
            cms.CheckSignature(verifySignatureOnly: true);
            Assert.True(Rfc3161TimestampToken.TryDecode(Convert.FromBase64String((string)day["timestamp"]!), out var token, out _));
            Assert.True(token.VerifySignatureForSignerInfo(cms.SignerInfos[0], out _, cms.Certificates));
            Assert.Equal(DateOnly.Parse((string)day["day"]!, CultureInfo.InvariantCulture).AddDays(1), DateOnly.FromDateTime(token.TokenInfo.Timestamp.ToOffset(TimeSpan.FromHours(7)).Date));
        }

        var yesterday = (await auditor.GetAsync("api/portal/audit/seals")).Expect(200).Json["days"]!.AsArray();
        Assert.Equal("2026-01-06", (string)Assert.Single(yesterday)!["day"]!);
    }

    [Fact]
    public async Task Seals_are_given_to_auditors_and_operators_some_days_at_once_and_each_look_is_noted()
    {
        await using var portal = await PortalHost.StartAsync();
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        foreach (var wrong in new[] { "from=yesterday", "from=2026-01-01&to=2026-02-01", "from=2026-01-05&to=2026-01-04" })
        {
            (await auditor.GetAsync($"api/portal/audit/seals?{wrong}")).Expect(400);
        }

        Assert.Empty((await auditor.GetAsync("api/portal/audit/seals?from=9999-12-01&to=9999-12-31")).Expect(200).Json["days"]!.AsArray());
        (await auditor.GetAsync("api/portal/audit/verification?from=9999-12-31&to=9999-12-31")).Expect(200);
        (await portal.ClientOf(new Caller("steward", [Callers.Operator], null)).GetAsync("api/portal/audit/seals")).Expect(200);
        (await portal.Officer.GetAsync("api/portal/audit/seals")).Expect(403);
        (await portal.ClientOf(new Caller("register", [Callers.System], null)).GetAsync("api/portal/audit/seals")).Expect(403);
        (await portal.Anonymous.GetAsync("api/portal/audit/seals")).Expect(401);
        await portal.Host.SettleAsync();

        var all = (await auditor.GetAsync("api/portal/audit?limit=100")).Expect(200).Json["items"]!.AsArray();

        Assert.Equal(
            [("access", "officer"), ("access", "register"), ("audit.seals", "auditor"), ("audit.seals", "steward"), ("audit.verify", "auditor")],
            all.Select(item => ((string)item!["action"]!, (string)item["actor"]!["id"]!)).Order());
    }
}
