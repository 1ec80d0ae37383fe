using EGov.Platform.Access;

namespace EGov.Portal.Tests.Api;

/// <summary>Whoever may read a file may read what was found of its signatures when it came.</summary>
public sealed class FileSignaturesTests
{
    [Fact]
    public async Task A_signed_paper_has_a_report_for_those_who_may_read_it()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        var signed = await portal.Anna.DownloadAsync($"api/files/{await FormAsync(portal, code)}");

        var uploaded = (await portal.Anna.UploadAsync("upload-0009", signed)).Expect(201);
        Assert.Equal((1, "valid"), ((int)uploaded.Json["signatures"]!["count"]!, (string)uploaded.Json["signatures"]!["conclusion"]!));
        var path = $"api/files/{uploaded["id"]}/signatures";
        var report = (await portal.Anna.GetAsync(path)).Expect(200);

        Assert.Equal(("valid", "pdf"), (report["conclusion"], report["format"]));
        Assert.Equal(uploaded.Json["signatures"]!["verifiedAt"]!.ToString(), report["verifiedAt"]);
        Assert.EndsWith("+07:00", report["verifiedAt"], StringComparison.Ordinal);
        Assert.Equal("timestampAuthority", report.Json["signatures"]![0]!["time"]!["clock"]!.ToString());
        Assert.NotNull(report.Json["trust"]!["sha256"]);
        (await portal.Binh.GetAsync(path)).Expect(404);
        (await portal.Officer.GetAsync(path)).Expect(404);
        (await portal.ClientOf(new Caller("ops", [Callers.Operator], null)).GetAsync(path)).Expect(403);
    }

    [Fact]
    public async Task The_officials_who_work_on_a_dossier_read_those_of_its_papers_and_its_applicant_those_of_its_forms()
    {
        await using var portal = await PortalHost.StartAsync();
        var form = await FormAsync(portal, await portal.ProcessingAsync());
        var paper = (await portal.Anna.UploadAsync("upload-0009", await portal.Anna.DownloadAsync($"api/files/{form}"))).Expect(201)["id"];
        (await portal.Anna.PostAsync("api/dossiers", Journey.Application(paper, await portal.Anna.UploadAsync("upload-0010")), "submit-0009")).Expect(201);
        await portal.Host.SettleAsync();

        (await portal.Officer.GetAsync($"api/files/{paper}/signatures")).Expect(200);
        Assert.Equal("valid", (await portal.Anna.GetAsync($"api/files/{form}/signatures")).Expect(200)["conclusion"]);
        await portal.Host.SettleAsync();

        var entries = (await portal.ClientOf(new Caller("inspector", [Callers.Auditor], null)).GetAsync($"api/portal/audit?target=file-{paper}"))
            .Expect(200).Json["items"]!.AsArray();
        Assert.Contains(entries, entry => ((string)entry!["action"]!, (string)entry["actor"]!["id"]!, (string)entry["outcome"]!) == ("file-signatures.read", "officer", "done"));
    }

    [Fact]
    public async Task A_file_without_signatures_says_so_by_number()
    {
        await using var portal = await PortalHost.StartAsync();
        var uploaded = (await portal.Anna.UploadAsync("upload-0009", Journey.Pdf)).Expect(201);

        Assert.Null(uploaded.Json["signatures"]);
        Assert.Equal("EGOV-1256", (await portal.Anna.GetAsync($"api/files/{uploaded["id"]}/signatures")).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await portal.Binh.GetAsync($"api/files/{uploaded["id"]}/signatures")).Expect(404).Code);
    }

    private static async Task<string> FormAsync(PortalHost portal, string code) =>
        (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200).Json["forms"]![0]!["file"]!.ToString();
}
