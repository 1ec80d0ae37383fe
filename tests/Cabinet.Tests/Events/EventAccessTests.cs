using EGov.Cabinet.Tests.Files;
using EGov.Platform.Access;

namespace EGov.Cabinet.Tests.Events;

public sealed class EventAccessTests
{
    [Fact]
    public async Task Only_systems_with_the_scope_for_it_read_what_happened()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var paper = (await cabinet.ClerkOf("G12").UploadPaperAsync("upload-0001", Papers.Whole)).Expect(201)["id"];
        await cabinet.Host.SettleAsync();
        var agency = new Caller("system-G12", [Callers.System], "G12");

        Assert.Equal(404, (await cabinet.ClientOf(agency).GetAsync($"api/cabinet/events/file-{paper}")).Status);
        var read = await cabinet.ClientOf(agency with { Scopes = ["events"] }).GetAsync($"api/cabinet/events/file-{paper}");

        Assert.Equal("vn.egov.platform.file.uploaded.v1", read.Expect(200).Json["items"]![0]!["type"]!.GetValue<string>());
    }
}
