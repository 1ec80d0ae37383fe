namespace EGov.Portal.Tests.Api;

/// <summary>Lists of files in which one comes twice.</summary>
public sealed class FileNamedTwiceTests
{
    [Fact]
    public async Task A_file_is_named_once_in_a_list_of_papers_or_results()
    {
        await using var portal = await PortalHost.StartAsync();
        var file = await portal.Anna.UploadAsync("upload-0001");
        var refused = (await portal.Anna.PostAsync("api/dossiers", Journey.Application(file, file), "submit-0002")).Expect(400);
        Assert.Equal(["PORTAL-2407"], refused.CodesOf("/components"));
        Assert.Empty((await portal.Anna.GetAsync("api/dossiers")).Json["items"]!.AsArray());

        var code = await portal.ProcessingAsync();
        await portal.OfficerDoesAsync(code, "request-supplement", """{"reason":"blurred","components":["health-certificate"]}""");
        var paper = $$"""{"component":"health-certificate","file":"{{file}}"}""";
        var twice = await portal.DoAsync(portal.Anna, code, "supplement", $$"""{"components":[{{paper}},{{paper}}]}""");
        Assert.Equal(["PORTAL-2407"], twice.Expect(400).CodesOf("/components"));
        (await portal.DoAsync(portal.Anna, code, "supplement", $$"""{"components":[{{paper}}]}""")).Expect(200);

        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"verify"}""");
        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"issue"}""");
        var result = await portal.Officer.UploadAsync("upload-0009");
        twice = await portal.DoAsync(portal.Officer, code, "return-result", $$"""{"files":["{{result}}","{{result}}"]}""");
        Assert.Equal(["PORTAL-2407"], twice.Expect(400).CodesOf("/files"));
        (await portal.DoAsync(portal.Officer, code, "return-result", $$"""{"files":["{{result}}"]}""")).Expect(200);
    }
}
