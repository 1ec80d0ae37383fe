using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Files;
using EGov.Portal.Dossiers;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Api;

/// <summary>Who may do what, over HTTP.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Without_a_good_token_only_public_functions_answer()
    {
        await using var portal = await PortalHost.StartAsync();

        (await portal.Anonymous.GetAsync("api/portal/health")).Expect(200);
        (await portal.Anonymous.GetAsync("api/procedures")).Expect(200);
        Assert.Equal("EGOV-1001", (await portal.Anonymous.GetAsync("api/dossiers")).Expect(401).Code);
        var forged = new ApiClient(portal.Host.CreateClient(), portal.TokenOf(new Caller("anna", [Callers.Citizen], null)) + "x");
        Assert.Equal("EGOV-1001", (await forged.GetAsync("api/dossiers")).Expect(401).Code);
    }

    [Fact]
    public async Task A_role_does_what_it_may_and_no_more()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var seen = await portal.Anna.GetAsync($"api/dossiers/{code}");

        Assert.Equal("EGOV-1002", (await portal.Anna.PostAsync($"api/dossiers/{code}/accept", null, etag: seen.ETag)).Expect(403).Code);
        Assert.Equal("EGOV-1002", (await portal.Officer.PayAsync(code)).Expect(403).Code);
        Assert.Equal("EGOV-1002", (await portal.Officer.PostAsync("api/portal/views/rebuild", null)).Expect(403).Code);
    }

    [Fact]
    public async Task Other_people_and_other_agencies_do_not_even_learn_that_a_dossier_exists()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var elsewhere = portal.ClientOf(new Caller("officer-2", [Callers.Official], "G12"));

        foreach (var stranger in new[] { portal.Binh, elsewhere })
        {
            Assert.Equal("EGOV-1003", (await stranger.GetAsync($"api/dossiers/{code}")).Expect(404).Code);
            Assert.Empty((await stranger.GetAsync("api/dossiers")).Json["items"]!.AsArray());
        }

        Assert.Equal("EGOV-1003", (await portal.Binh.PayAsync(code)).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await elsewhere.PostAsync($"api/dossiers/{code}/accept", null, etag: "\"1\"")).Expect(404).Code);
        Assert.Single((await portal.Officer.GetAsync("api/dossiers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task An_official_sees_their_own_application_at_their_own_agency_as_its_applicant_does()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var anna = portal.ClientOf(new Caller("anna", [Callers.Citizen, Callers.Official], "G01.08"));
        await portal.Anna.PayAsync(code);
        await portal.OfficerDoesAsync(code, "accept", null);
        await portal.OfficerDoesAsync(code, "assign", "{}");

        Assert.Null((await anna.GetAsync($"api/dossiers/{code}")).Expect(200).Json["assignee"]);
        var listed = Assert.Single((await anna.GetAsync("api/dossiers")).Expect(200).Json["items"]!.AsArray());
        Assert.Equal((code, null), (listed!["code"]!.ToString(), listed["assignee"]));
        Assert.Equal("officer", (await portal.Officer.GetAsync("api/dossiers")).Json["items"]![0]!["assignee"]!.ToString());
        Assert.Empty((await anna.GetAsync("api/dossiers?assignee=officer")).Expect(200).Json["items"]!.AsArray());
        Assert.Empty((await anna.GetAsync("api/dossiers?status=4&assignee=officer")).Expect(200).Json["items"]!.AsArray());
        Assert.Single((await portal.Officer.GetAsync("api/dossiers?assignee=officer")).Json["items"]!.AsArray());
        var told = (await anna.GetAsync($"api/dossiers/{code}/events")).Expect(200).Json["items"]!.AsArray().Select(item => item!["what"]!.ToString());
        Assert.DoesNotContain("assigned", told);
    }

    [Fact]
    public async Task A_draft_of_a_result_is_not_read_by_an_applicant_who_is_an_official_of_the_agency()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.CompletedAsync();
        var anna = portal.ClientOf(new Caller("anna", [Callers.Citizen, Callers.Official], "G01.08"));
        var colleague = portal.ClientOf(new Caller("colleague", [Callers.Official], "G01.08"));
        var result = await portal.Officer.UploadAsync("upload-0009");
        await AttachAsync(portal, result, code);

        Assert.Equal(Journey.Pdf, await colleague.DownloadAsync($"api/files/{result}"));
        (await anna.GetAsync($"api/files/{result}")).Expect(404);
        (await portal.Anna.GetAsync($"api/files/{result}")).Expect(404);

        await portal.OfficerDoesAsync(code, "return-result", $$"""{"files":["{{result}}"]}""");

        Assert.Equal(Journey.Pdf, await anna.DownloadAsync($"api/files/{result}"));
        Assert.Equal(Journey.Pdf, await portal.Anna.DownloadAsync($"api/files/{result}"));
    }

    [Fact]
    public async Task A_paper_is_read_by_its_owner_and_the_officials_of_its_dossier_alone()
    {
        await using var portal = await PortalHost.StartAsync();
        var file = await portal.Anna.UploadAsync();
        (await portal.Officer.GetAsync($"api/files/{file}")).Expect(404);

        await portal.SubmittedAsync();

        Assert.Equal(Journey.Pdf, await portal.Anna.DownloadAsync($"api/files/{file}"));
        Assert.Equal(Journey.Pdf, await portal.Officer.DownloadAsync($"api/files/{file}"));
        Assert.Equal("EGOV-1003", (await portal.Binh.GetAsync($"api/files/{file}")).Expect(404).Code);
        (await portal.ClientOf(new Caller("officer-2", [Callers.Official], "G12")).GetAsync($"api/files/{file}")).Expect(404);
    }

    [Fact]
    public async Task Nobody_uses_the_papers_of_another_person()
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await portal.Anna.ApplicationAsync();

        Assert.Equal("EGOV-1011", (await portal.Binh.PostAsync("api/dossiers", application, "submit-0001")).Expect(400).Code);
    }

    [Theory]
    [InlineData(Callers.Citizen, Callers.Official)]
    [InlineData(Callers.Official)]
    public async Task An_official_does_not_decide_on_an_application_of_their_own(params string[] roles)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        (await portal.Anna.PayAsync(code)).Expect(201);
        var both = portal.ClientOf(new Caller("anna", roles, "G01.08"));
        var seen = await both.GetAsync($"api/dossiers/{code}");

        Assert.Equal("EGOV-1002", (await both.PostAsync($"api/dossiers/{code}/accept", null, etag: seen.ETag)).Expect(403).Code);
    }

    [Fact]
    public async Task What_officials_note_for_each_other_does_not_reach_the_applicant()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"verify","note":"between us"}""");
        await portal.OfficerDoesAsync(code, "step-back", """{"reason":"between us"}""");

        var seen = await portal.Anna.GetAsync($"api/dossiers/{code}");

        Assert.DoesNotContain("between us", seen.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("between us", (await portal.Officer.GetAsync($"api/dossiers/{code}")).Json.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>As a return does that then loses a race.</summary>
    private static async Task AttachAsync(PortalHost portal, string file, string code)
    {
        var files = portal.Host.Services("portal").GetRequiredService<AggregateStore<UploadedFile, FileEvent>>();
        var attached = await files.NoteAsync(
            UploadedFile.AggregateId(file), state => state.Attach(Dossier.AggregateId(code), portal.Host.Clock.GetUtcNow()), default);
        Assert.True(attached.Succeeded(out _, out _));
    }
}
