using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>What becomes of the files of an agency that ends: on 1 July 2025, Ha Giang (H22) went into Tuyen Quang (adm-08).</summary>
public sealed class FileSuccessionTests
{
    private static readonly DateTimeOffset LastDay = new(2025, 6, 30, 9, 0, 0, VietnamTime.Offset);
    private static readonly DateTimeOffset FirstDay = LastDay.AddDays(1);

    private static Procedure Provincial { get; } = DossierSamples.Procedure with
    {
        From = new DateOnly(2019, 1, 1),
        Agencies = DossierSamples.Procedure.Agencies with { Ids = [], Kinds = [AgencyKind.Province] },
    };

    [Fact]
    public async Task What_was_taken_at_the_desk_of_an_agency_is_read_by_its_successor_and_by_itself_no_more()
    {
        await using var portal = await DatedPortal.StartAsync(LastDay, Provincial);
        var (before, after) = (OfficialOf(portal, "H22"), OfficialOf(portal, "adm-08"));
        var application = await AtTheCounterAsync(before);
        var accepted = (await before.PostAsync("api/dossiers", application, "submit-0001")).Expect(201)["code"];
        var waiting = (await before.PostAsync("api/dossiers", application, "submit-0002")).Expect(201)["code"];
        await portal.Host.SettleAsync();
        (await portal.Anna.PayAsync(accepted)).Expect(201);
        (await portal.DoAsync(before, accepted, "accept", null)).Expect(200);
        IReadOnlyList<string> early = [.. await FilesOfAsync(before, accepted), .. await FilesOfAsync(before, waiting)];
        Assert.Equal(5, early.Count);
        foreach (var file in early)
        {
            Assert.NotEmpty(await before.DownloadAsync($"api/files/{file}"));
            (await after.GetAsync($"api/files/{file}")).Expect(404);
        }

        await portal.AdvanceToAsync(FirstDay);
        (await portal.DoAsync(after, waiting, "refuse", """{"reason":"The certificate is from another province"}""")).Expect(200);

        IReadOnlyList<string> all = [.. await FilesOfAsync(after, accepted), .. await FilesOfAsync(after, waiting)];
        Assert.Equal(6, all.Count);
        foreach (var file in all)
        {
            Assert.Equal("EGOV-1003", (await before.GetAsync($"api/files/{file}")).Expect(404).Code);
            Assert.Equal("EGOV-1003", (await before.GetAsync($"api/files/{file}/signatures")).Expect(404).Code);
            Assert.NotEmpty(await after.DownloadAsync($"api/files/{file}"));
            (await OfficialOf(portal, "adm-15").GetAsync($"api/files/{file}")).Expect(404);
        }
    }

    [Fact]
    public async Task The_successor_returns_a_result_that_the_agency_had_uploaded()
    {
        await using var portal = await DatedPortal.StartAsync(LastDay, Provincial);
        var (before, after) = (OfficialOf(portal, "H22"), OfficialOf(portal, "adm-08"));
        var application = Journey.ApplicationWith(await portal.Anna.UploadAsync("upload-0001"), await portal.Anna.UploadAsync("upload-0002"));
        application["agency"] = "H22";
        var code = (await portal.Anna.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(201)["code"];
        await portal.Host.SettleAsync();
        (await portal.Anna.PayAsync(code)).Expect(201);
        (await portal.DoAsync(before, code, "accept", null)).Expect(200);
        (await portal.DoAsync(before, code, "complete-step", """{"step":"verify"}""")).Expect(200);
        (await portal.DoAsync(before, code, "complete-step", """{"step":"issue"}""")).Expect(200);
        var result = await before.UploadAsync("upload-0009");
        var body = $$"""{"files":["{{result}}"]}""";

        await portal.AdvanceToAsync(FirstDay);
        (await before.GetAsync($"api/files/{result}")).Expect(404);
        Assert.Equal(Journey.Pdf, await after.DownloadAsync($"api/files/{result}"));
        (await portal.DoAsync(after, code, "return-result", body)).Expect(200);

        Assert.Equal(Journey.Pdf, await portal.Anna.DownloadAsync($"api/files/{result}"));
        Assert.Equal(Journey.Pdf, await after.DownloadAsync($"api/files/{result}"));
        (await before.GetAsync($"api/files/{result}")).Expect(404);
    }

    [Fact]
    public async Task For_an_agency_that_does_not_exist_on_the_day_nobody_uploads()
    {
        await using var portal = await DatedPortal.StartAsync(LastDay, Provincial);
        var (before, after) = (OfficialOf(portal, "H22"), OfficialOf(portal, "adm-08"));
        await before.UploadAsync("upload-0001");
        Assert.Equal("EGOV-1170", (await after.UploadAsync("upload-0001", Journey.Pdf)).Expect(403).Code);

        await portal.AdvanceToAsync(FirstDay);

        await after.UploadAsync("upload-0001");
        Assert.Equal("EGOV-1170", (await before.UploadAsync("upload-0001", Journey.Pdf)).Expect(403).Code);
        Assert.Equal("EGOV-1170", (await before.UploadAsync("upload-0002", Journey.Pdf)).Expect(403).Code);
        Assert.Equal("EGOV-1170", (await OfficialOf(portal, "Z99").UploadAsync("upload-0001", Journey.Pdf)).Expect(403).Code);
        Assert.False(Directory.Exists(Path.Combine(portal.Host.DataFolder, "files", "portal", "agency-Z99")));
    }

    [Fact]
    public async Task A_filing_of_the_last_day_that_is_sent_again_after_it_gets_its_first_answer()
    {
        await using var portal = await DatedPortal.StartAsync(LastDay, Provincial);
        var before = OfficialOf(portal, "H22");
        var application = await AtTheCounterAsync(before);
        var first = (await before.PostAsync("api/dossiers", application, "submit-0001")).Expect(201);

        await portal.AdvanceToAsync(FirstDay);

        Assert.Equal(first["code"], (await before.PostAsync("api/dossiers", application, "submit-0001")).Expect(201)["code"]);
        (await before.PostAsync("api/dossiers", application, "submit-0002")).Expect(422);
    }

    private static ApiClient OfficialOf(PortalHost portal, string agency) =>
        portal.ClientOf(new Caller($"official-{agency}", [Callers.Official], agency));

    /// <summary>An application of Anna's, with papers that the official took.</summary>
    private static async Task<string> AtTheCounterAsync(ApiClient official)
    {
        var application = Journey.ApplicationWith(await official.UploadAsync("upload-0001"), await official.UploadAsync("upload-0002"));
        application["onBehalfOf"] = "anna";
        return application.ToJsonString();
    }

    private static async Task<IReadOnlyList<string>> FilesOfAsync(ApiClient client, string code)
    {
        var dossier = (await client.GetAsync($"api/dossiers/{code}")).Expect(200).Json;
        return [.. new[] { "components", "forms" }.SelectMany(part => dossier[part]!.AsArray()).Select(item => item!["file"]).OfType<JsonNode>().Select(file => $"{file}")];
    }
}
