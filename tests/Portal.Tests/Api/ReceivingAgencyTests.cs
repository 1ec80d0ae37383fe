using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>Who receives an application, and who works on it.</summary>
public sealed class ReceivingAgencyTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, VietnamTime.Offset);

    private static Procedure Local { get; } = DossierSamples.Procedure with
    {
        Agencies = DossierSamples.Procedure.Agencies with { Ids = [], Kinds = [AgencyKind.Commune, AgencyKind.District, AgencyKind.Court] },
        Steps = [DossierSamples.Procedure.Steps[0] with { Agency = "G01.08" }, DossierSamples.Procedure.Steps[1]],
    };

    [Theory]
    [InlineData(null, "PORTAL-2025")]
    [InlineData("adm-99999999", "PORTAL-2026")]
    [InlineData("adm-001", "PORTAL-2027")]
    [InlineData("H26", "PORTAL-2028")]
    [InlineData("org-supreme-court", "PORTAL-2350")]
    public async Task An_application_without_an_agency_that_receives_it_is_refused(string? agency, string error)
    {
        await using var portal = await DatedPortal.StartAsync(Start, Local);

        Assert.Equal(error, (await SubmitAsync(portal, portal.Anna, agency)).Expect(422).Code);
        Assert.Empty((await portal.Anna.GetAsync("api/dossiers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_body_that_is_no_more_names_its_successor()
    {
        var provincial = Local with { Agencies = Local.Agencies with { Kinds = [AgencyKind.Province] } };
        await using var portal = await DatedPortal.StartAsync(Start, provincial);

        Assert.Contains("adm-08", (await SubmitAsync(portal, portal.Anna, "H22")).Expect(422)["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_took_over_from_the_agency_that_the_procedure_names_receives_in_its_place()
    {
        var named = Local with { Agencies = Local.Agencies with { Ids = ["H22", "H60"], Kinds = [] }, Steps = DossierSamples.Procedure.Steps };
        await using var portal = await DatedPortal.StartAsync(Start, named);

        Assert.Equal("PORTAL-2028", (await SubmitAsync(portal, portal.Anna, "adm-15")).Expect(422).Code);
        Assert.Equal("PORTAL-2027", (await SubmitAsync(portal, portal.Anna, "H22")).Expect(422).Code);
        Assert.Equal("adm-08", (await SubmitAsync(portal, portal.Anna, "adm-08")).Expect(201)["agency"]);
        Assert.Equal("adm-08", (await SubmitAsync(portal, portal.Binh, null)).Expect(201)["agency"]);
    }

    [Fact]
    public async Task A_ward_receives_the_dossier_and_another_agency_does_its_step()
    {
        await using var portal = await DatedPortal.StartAsync(Start, Local);
        var code = (await SubmitAsync(portal, portal.Anna, "adm-00004")).Expect(201)["code"];
        await portal.Host.SettleAsync();
        Assert.Equal("H26-20260105-0000001", code);
        var ward = portal.ClientOf(new Caller("ward", [Callers.Official], "adm-00004"));
        (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(404);

        (await portal.Anna.PayAsync(code)).Expect(201);
        (await portal.DoAsync(ward, code, "accept", null)).Expect(200);

        Assert.Equal("EGOV-1002", (await portal.DoAsync(ward, code, "complete-step", """{"step":"verify"}""")).Expect(403).Code);
        Assert.Equal("EGOV-1002", (await portal.DoAsync(portal.Officer, code, "suspend", """{"reason":"no"}""")).Expect(403).Code);
        (await portal.DoAsync(portal.Officer, code, "complete-step", """{"step":"verify"}""")).Expect(200);
        (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(404);
        (await portal.DoAsync(ward, code, "complete-step", """{"step":"issue"}""")).Expect(200);
    }

    [Fact]
    public async Task An_official_files_for_somebody_at_the_counter()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var application = Journey.ApplicationWith(await portal.Officer.UploadAsync("upload-0001"), await portal.Officer.UploadAsync("upload-0002"));
        Assert.Equal("EGOV-1011", (await portal.Officer.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(400).Code);
        application["onBehalfOf"] = "officer";
        Assert.Equal("PORTAL-2024", (await portal.Officer.PostAsync("api/dossiers", application.ToJsonString(), "submit-0002")).Expect(409).Code);

        application["onBehalfOf"] = "anna";
        var code = (await portal.Officer.PostAsync("api/dossiers", application.ToJsonString(), "submit-0003")).Expect(201)["code"];
        await portal.Host.SettleAsync();

        var dossier = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200);
        Assert.Equal(("counter", "submitted officer"), (dossier["channel"], $"{dossier.Json["history"]![0]!["what"]} {dossier.Json["history"]![0]!["by"]}"));
        Assert.Equal(Journey.Pdf, await portal.Anna.DownloadAsync($"api/files/{dossier.Json["components"]![0]!["file"]}"));
        var paid = (await portal.DoAsync(portal.Officer, code, "pay-at-desk", """{"request":1,"means":"cash","receipt":"0001"}""")).Expect(200);
        Assert.Equal(("true", "135000"), (paid.Json["fee"]!["paid"]!.ToString(), paid.Json["fee"]!["paidAmount"]!.ToString()));
        (await portal.DoAsync(portal.Officer, code, "accept", null)).Expect(200);
    }

    [Fact]
    public async Task A_leader_gives_a_dossier_to_an_official_and_nobody_else_does()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var leader = portal.ClientOf(new Caller("leader", [Callers.Leader], "G01.08"));
        var code = await portal.ProcessingAsync();

        Assert.Equal("EGOV-1002", (await portal.DoAsync(portal.Officer, code, "assign", """{"to":"other"}""")).Expect(403).Code);
        (await portal.DoAsync(leader, code, "assign", """{"to":"other"}""")).Expect(200);
        Assert.Equal("EGOV-1002", (await portal.DoAsync(portal.Officer, code, "assign", "{}")).Expect(403).Code);
        Assert.Equal("other", (await portal.Officer.GetAsync($"api/dossiers/{code}"))["assignee"]);
        Assert.Null((await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["assignee"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the colleague over there")]
    [InlineData("cán-bộ")]
    [InlineData("a/b")]
    public async Task A_dossier_is_given_to_nobody_whom_no_token_could_name(string to)
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var leader = portal.ClientOf(new Caller("leader", [Callers.Leader], "G01.08"));
        var code = await portal.SubmittedAsync();

        Assert.Equal("PORTAL-2351", (await portal.DoAsync(leader, code, "assign", new JsonObject { ["to"] = to }.ToJsonString())).Expect(422).Code);
        Assert.Null((await leader.GetAsync($"api/dossiers/{code}")).Json["assignee"]);
    }

    [Fact]
    public async Task An_official_of_another_agency_to_whom_a_dossier_is_given_still_does_not_see_it()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var code = await portal.SubmittedAsync();
        (await portal.DoAsync(portal.ClientOf(new Caller("leader", [Callers.Leader], "G01.08")), code, "assign", """{"to":"elsewhere"}""")).Expect(200);

        var elsewhere = portal.ClientOf(new Caller("elsewhere", [Callers.Official], "G12"));
        (await elsewhere.GetAsync($"api/dossiers/{code}")).Expect(404);
        Assert.Empty((await elsewhere.GetAsync("api/dossiers?assignee=me")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task The_actions_say_what_the_caller_may_do_now()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var code = await portal.SubmittedAsync();
        Assert.Equal(["withdraw"], await ActionsAsync(portal.Anna, code));
        Assert.Equal(["assign", "refuse", "requestSupplement", "payAtDesk"], await ActionsAsync(portal.Officer, code));

        (await portal.DoAsync(portal.Anna, code, "withdraw", "{}")).Expect(200);

        Assert.Equal(["rate"], await ActionsAsync(portal.Anna, code));
        Assert.Empty(await ActionsAsync(portal.Officer, code));
        var rated = (await portal.DoAsync(portal.Anna, code, "rate", """{"score":2,"comment":"Too far"}""")).Expect(200);
        Assert.Equal(("withdrawn", "7", "2"), (rated["status"], rated["statusCode"], rated.Json["rating"]!["score"]!.ToString()));
    }

    private static async Task<IEnumerable<string>> ActionsAsync(ApiClient client, string code) =>
        (await client.GetAsync($"api/dossiers/{code}")).Json["actions"]!.AsArray().Select(action => action!.ToString());

    private static async Task<Answer> SubmitAsync(PortalHost portal, ApiClient client, string? agency)
    {
        var application = Journey.ApplicationWith(await client.UploadAsync("upload-0001"), await client.UploadAsync("upload-0002"));
        if (agency is not null)
        {
            application["agency"] = JsonValue.Create(agency);
        }

        return await client.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001");
    }
}
