using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Files;
using EGov.Platform.Signatures;
using EGov.Portal.Dossiers;
using EGov.Portal.Forms;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Api;

/// <summary>What becomes of dossiers whose agency ends: on 1 July 2025, Ha Giang (H22) and Tuyen Quang (H60) became one province (adm-08).</summary>
public sealed class SuccessionTests
{
    private static readonly DateTimeOffset LastDay = new(2025, 6, 30, 9, 0, 0, VietnamTime.Offset);
    private static readonly DateTimeOffset FirstDay = LastDay.AddDays(1);

    private static Procedure Provincial { get; } = DossierSamples.Procedure with
    {
        From = new DateOnly(2019, 1, 1),
        Agencies = DossierSamples.Procedure.Agencies with { Ids = [], Kinds = [AgencyKind.Province] },
    };

    [Fact]
    public async Task The_successor_ends_what_the_agency_began_and_the_terms_stay_as_filed()
    {
        await using var portal = await DatedPortal.StartAsync(LastDay, Provincial);
        var (before, after) = (OfficialOf(portal, "H22"), OfficialOf(portal, "adm-08"));
        var code = await FiledAsync(portal, portal.Anna, "H22");
        (await portal.Anna.PayAsync(code)).Expect(201);
        (await portal.DoAsync(before, code, "accept", null)).Expect(200);
        (await after.GetAsync($"api/dossiers/{code}")).Expect(404);
        var due = (await portal.Anna.GetAsync($"api/dossiers/{code}"))["dueAt"];

        await portal.AdvanceToAsync(FirstDay);
        (await before.GetAsync($"api/dossiers/{code}")).Expect(404);
        (await before.PostAsync($"api/dossiers/{code}/suspend", """{"reason":"no"}""", etag: "\"1\"")).Expect(404);
        (await before.GetAsync($"api/dossiers/{code}/events")).Expect(404);
        var seen = (await after.GetAsync($"api/dossiers/{code}")).Expect(200);
        Assert.Equal(("H22", due, "61/2018/NĐ-CP"), (seen["agency"], seen["dueAt"], seen.Json["decree"]!["number"]!.ToString()));
        Assert.Contains("completeStep", seen.Json["actions"]!.AsArray().Select(action => action!.ToString()));
        var paper = seen.Json["components"]![0]!["file"]!.ToString();
        (await before.GetAsync($"api/files/{paper}")).Expect(404);
        Assert.Equal(Journey.Pdf, await after.DownloadAsync($"api/files/{paper}"));
        (await after.GetAsync($"api/dossiers/{code}/events")).Expect(200);

        (await portal.DoAsync(after, code, "complete-step", """{"step":"verify"}""")).Expect(200);
        (await portal.DoAsync(after, code, "complete-step", """{"step":"issue"}""")).Expect(200);
        var result = await after.UploadAsync("upload-0009");
        (await portal.DoAsync(after, code, "return-result", $$"""{"files":["{{result}}"]}""")).Expect(200);
        Assert.Equal(Journey.Pdf, await portal.Anna.DownloadAsync($"api/files/{result}"));
    }

    [Fact]
    public async Task The_successor_lists_and_counts_the_dossiers_of_all_that_it_took_over_from()
    {
        await using var portal = await DatedPortal.StartAsync(LastDay, Provincial);
        var (north, south, successor) = (OfficialOf(portal, "H22"), OfficialOf(portal, "H60"), OfficialOf(portal, "adm-08"));
        var first = await FiledAsync(portal, portal.Anna, "H22");
        await portal.AdvanceToAsync(LastDay.AddHours(1));
        var second = await FiledAsync(portal, portal.Binh, "H60");
        (await portal.Binh.PayAsync(second)).Expect(201);
        (await portal.DoAsync(south, second, "accept", null)).Expect(200);
        Assert.Equal([first], await CodesAsync(north, "year=2025"));
        Assert.Equal("EGOV-1170", (await successor.GetAsync("api/dossiers?year=2025")).Expect(403).Code);

        await portal.AdvanceToAsync(FirstDay);
        var third = await FiledAsync(portal, portal.Anna, "adm-08", "submit-0002");

        Assert.Equal("EGOV-1170", (await north.GetAsync("api/dossiers?year=2025")).Expect(403).Code);
        Assert.Equal("EGOV-1170", (await north.GetAsync("api/portal/dossier-counts")).Expect(403).Code);
        Assert.Equal([third, second, first], await CodesAsync(successor, "year=2025"));
        Assert.Equal([third, first], await CodesAsync(successor, "year=2025&status=1"));
        Assert.Empty(await CodesAsync(OfficialOf(portal, "adm-15"), "year=2025"));
        Assert.Equal([third, second, first], await PagedAsync(successor, "year=2025&limit=1"));
        var counts = (await successor.GetAsync("api/portal/dossier-counts?month=2025-07")).Expect(200).Json;
        Assert.Equal(("adm-08", "1"), (counts["agency"]!.ToString(), counts["received"]!["carriedOver"]!.ToString()));
    }

    [Fact]
    public async Task A_step_of_an_agency_that_ended_is_done_by_its_successor_and_its_result_by_whoever_decides()
    {
        var shared = Provincial with { Steps = [Provincial.Steps[0] with { Agency = "G04.08" }, Provincial.Steps[1]] };
        var filed = new DateTimeOffset(2025, 2, 28, 9, 0, 0, VietnamTime.Offset);
        await using var portal = await DatedPortal.StartAsync(filed, shared);
        var code = await FiledAsync(portal, portal.Anna, "H26");
        (await portal.Anna.PayAsync(code)).Expect(201);
        (await portal.DoAsync(OfficialOf(portal, "H26"), code, "accept", null)).Expect(200);
        Assert.Equal([code], await CodesAsync(OfficialOf(portal, "G04.08"), "year=2025"));

        await portal.AdvanceToAsync(filed.AddDays(1));

        Assert.Equal([code], await CodesAsync(portal.Officer, "year=2025"));
        Assert.Equal("EGOV-1002", (await portal.DoAsync(OfficialOf(portal, "H26"), code, "complete-step", """{"step":"verify"}""")).Expect(403).Code);
        (await portal.DoAsync(portal.Officer, code, "complete-step", """{"step":"verify"}""")).Expect(200);
        Assert.Empty(await CodesAsync(portal.Officer, "year=2025"));
    }

    [Fact]
    public async Task A_form_is_signed_and_numbered_by_the_agency_that_exists_when_it_is_issued()
    {
        await using var portal = await DatedPortal.StartAsync(LastDay, Provincial);
        var (early, late) = (await FiledAsync(portal, portal.Anna, "H22"), await FiledAsync(portal, portal.Binh, "H22"));
        (await portal.Anna.PayAsync(early)).Expect(201);
        (await portal.Binh.PayAsync(late)).Expect(201);
        (await portal.DoAsync(OfficialOf(portal, "H22"), early, "accept", null)).Expect(200);

        await portal.AdvanceToAsync(FirstDay);
        (await portal.DoAsync(OfficialOf(portal, "adm-08"), late, "accept", null)).Expect(200);

        var (before, after) = (await FormAsync(portal, portal.Anna, early), await FormAsync(portal, portal.Binh, late));
        Assert.Equal((AgencyRegistry.Shipped("H22")!.Name.Vi, "1/2025", "agency-H22"), before);
        Assert.Equal((AgencyRegistry.Shipped("adm-08")!.Name.Vi, "1/2025", "agency-adm-08"), after);
        var again = await IssueAsync(portal, early);
        Assert.Equal("1/2025", again.Number);
    }

    /// <summary>Who signed the dossier's receipt, its number, and whose key it lies under.</summary>
    private static async Task<(string Signer, string Number, string Owner)> FormAsync(PortalHost portal, ApiClient applicant, string code)
    {
        var form = (await applicant.GetAsync($"api/dossiers/{code}")).Expect(200).Json["forms"]![0]!;
        var services = portal.Host.Services("portal");
        var paper = await applicant.DownloadAsync($"api/files/{form["file"]}");
        var report = await services.GetRequiredService<ISignatureVerifier>().VerifyPdfAsync(paper, default);
        var kept = await services.GetRequiredService<FileVault>().FindIssuedAsync(form["file"]!.ToString(), default);
        return (Assert.Single(report.Signatures).Signer!.Name, form["number"]!.ToString(), kept!.Owner);
    }

    private static async Task<IssuedForm> IssueAsync(PortalHost portal, string code)
    {
        var services = portal.Host.Services("portal");
        var dossier = await services.GetRequiredService<AggregateStore<Dossier, DossierEvent>>().FindAsync(Dossier.AggregateId(code), default);
        return await services.GetRequiredService<IFormIssuer>().IssueAsync(dossier!.State, DossierForm.Receipt, default);
    }

    private static ApiClient OfficialOf(PortalHost portal, string agency) =>
        portal.ClientOf(new Caller($"official-{agency}", [Callers.Official], agency));

    private static async Task<string> FiledAsync(PortalHost portal, ApiClient client, string agency, string key = "submit-0001")
    {
        var application = Journey.ApplicationWith(await client.UploadAsync("upload-0001"), await client.UploadAsync("upload-0002"));
        application["agency"] = JsonValue.Create(agency);
        var code = (await client.PostAsync("api/dossiers", application.ToJsonString(), key)).Expect(201)["code"];
        await portal.Host.SettleAsync();
        return code;
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(ApiClient client, string query) =>
        [.. (await client.GetAsync($"api/dossiers?{query}")).Expect(200).Json["items"]!.AsArray().Select(item => item!["code"]!.ToString())];

    private static async Task<IReadOnlyList<string>> PagedAsync(ApiClient client, string query)
    {
        var codes = new List<string>();
        for (var cursor = string.Empty; ;)
        {
            var page = (await client.GetAsync($"api/dossiers?{query}{cursor}")).Expect(200).Json;
            codes.AddRange(page["items"]!.AsArray().Select(item => item!["code"]!.ToString()));
            if (page["cursor"] is not { } next)
            {
                return codes;
            }

            cursor = $"&cursor={Uri.EscapeDataString(next.ToString())}";
        }
    }
}
