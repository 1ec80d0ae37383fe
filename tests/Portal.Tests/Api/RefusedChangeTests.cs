using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Files;

namespace EGov.Portal.Tests.Api;

/// <summary>Whoever is refused has changed nothing, not even the files that the request names.</summary>
public sealed class RefusedChangeTests
{
    [Fact]
    public async Task A_result_that_is_refused_is_attached_to_nothing()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.CompletedAsync();
        var elsewhere = portal.ClientOf(new Caller("officer-2", [Callers.Official], "G12"));
        var foreign = await elsewhere.UploadAsync("result-0001");
        var own = await portal.Officer.UploadAsync("result-0001");

        (await elsewhere.PostAsync($"api/dossiers/{code}/return-result", Files(foreign), etag: "\"7\"")).Expect(404);
        (await portal.Officer.PostAsync($"api/dossiers/{code}/return-result", Files(own))).Expect(428);
        (await portal.Officer.PostAsync($"api/dossiers/{code}/return-result", Files(own), etag: "\"1\"")).Expect(412);
        (await portal.Officer.PostAsync("api/dossiers/G01.08-20260105-0009999/return-result", Files(own), etag: "\"1\"")).Expect(404);

        Assert.Empty(await AttachedToAsync(portal, foreign));
        Assert.Empty(await AttachedToAsync(portal, own));
    }

    [Fact]
    public async Task A_paper_that_nobody_asked_for_is_attached_to_nothing()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var file = await portal.Anna.UploadAsync("upload-0003");
        var seen = await portal.Anna.GetAsync($"api/dossiers/{code}");
        var body = $$"""{"components":[{"component":"application","file":"{{file}}"}]}""";

        Assert.Equal("PORTAL-2003", (await portal.Anna.PostAsync($"api/dossiers/{code}/supplement", body, etag: seen.ETag)).Expect(409).Code);

        Assert.Empty(await AttachedToAsync(portal, file));
    }

    [Fact]
    public async Task A_result_file_that_is_not_there_is_told_where_it_was_named()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.CompletedAsync();
        var seen = await portal.Officer.GetAsync($"api/dossiers/{code}");

        var refused = (await portal.Officer.PostAsync($"api/dossiers/{code}/return-result", Files("nowhere"), etag: seen.ETag)).Expect(400);

        Assert.Contains("/files", refused.WrongFields);
    }

    private static string Files(string id) => $$"""{"files":["{{id}}"]}""";

    private static async Task<IReadOnlyList<string>> AttachedToAsync(PortalHost portal, string id)
    {
        var files = new AggregateStore<UploadedFile, FileEvent>(portal.Stores);
        return (await files.FindAsync(UploadedFile.AggregateId(id), default))!.State.AttachedTo;
    }
}
