using EGov.Reporting.Tests.Files;
using EGov.Platform.Access;

namespace EGov.Reporting.Tests.Events;

public sealed class EventAccessTests
{
    [Fact]
    public async Task Only_systems_with_the_scope_for_it_read_what_happened()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var paper = (await reporting.OfficerOf("G12").UploadPaperAsync("upload-0001", Papers.Whole)).Expect(201)["id"];
        await reporting.Host.SettleAsync();
        var agency = new Caller("system-G12", [Callers.System], "G12");

        Assert.Equal(404, (await reporting.ClientOf(agency).GetAsync($"api/reporting/events/file-{paper}")).Status);
        var read = await reporting.ClientOf(agency with { Scopes = ["events"] }).GetAsync($"api/reporting/events/file-{paper}");

        Assert.Equal("vn.egov.platform.file.uploaded.v1", read.Expect(200).Json["items"]![0]!["type"]!.GetValue<string>());
    }
}
