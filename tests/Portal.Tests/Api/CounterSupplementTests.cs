using EGov.Platform.Access;

namespace EGov.Portal.Tests.Api;

/// <summary>Papers that an applicant without an account brings to the counter or sends by post.</summary>
public sealed class CounterSupplementTests
{
    [Fact]
    public async Task An_official_of_the_agency_takes_the_papers_of_a_dossier_that_came_to_the_counter()
    {
        await using var portal = await PortalHost.StartAsync();
        var (code, body) = await AskedAsync(portal, "0790000000001");
        var elsewhere = portal.ClientOf(new Caller("elsewhere", [Callers.Official], "G12"));
        var etag = (await portal.Officer.GetAsync($"api/dossiers/{code}")).ETag;
        Assert.Contains("supplement", (await portal.Officer.GetAsync($"api/dossiers/{code}")).Json["actions"]!.AsArray().Select(action => action!.ToString()));
        (await elsewhere.PostAsync($"api/dossiers/{code}/supplement", body, etag: etag)).Expect(404);
        Assert.Equal("/channel", FieldOf((await portal.DoAsync(portal.Officer, code, "supplement", With(body, "online"))).Expect(400)));

        var supplied = (await portal.DoAsync(portal.Officer, code, "supplement", With(body, "post"))).Expect(200);

        Assert.Equal("submitted", supplied["status"]);
        Assert.Equal(("officer", "post"), (supplied.Json["supplement"]!["suppliedBy"]!.ToString(), supplied.Json["supplement"]!["channel"]!.ToString()));
        Assert.Equal(("supplemented", "officer"), (supplied.Json["history"]!.AsArray()[^1]!["what"]!.ToString(), supplied.Json["history"]!.AsArray()[^1]!["by"]!.ToString()));
    }

    [Fact]
    public async Task An_applicant_with_an_account_supplies_online_even_when_the_dossier_came_to_the_counter()
    {
        await using var portal = await PortalHost.StartAsync();
        var (code, _) = await AskedAsync(portal, "anna");
        var file = await portal.Anna.UploadAsync();
        var body = $$"""{"components":[{"component":"health-certificate","file":"{{file}}"}]}""";
        Assert.Equal("/channel", FieldOf((await portal.DoAsync(portal.Anna, code, "supplement", With(body, "counter"))).Expect(400)));

        var supplied = (await portal.DoAsync(portal.Anna, code, "supplement", body)).Expect(200);

        Assert.Equal(("anna", "online"), (supplied.Json["supplement"]!["suppliedBy"]!.ToString(), supplied.Json["supplement"]!["channel"]!.ToString()));
    }

    [Fact]
    public async Task Nobody_but_the_applicant_supplies_papers_to_a_dossier_that_came_online()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        await portal.OfficerDoesAsync(code, "request-supplement", """{"reason":"blurred","components":["health-certificate"]}""");
        var file = await portal.Officer.UploadAsync();

        (await portal.DoAsync(portal.Officer, code, "supplement", $$"""{"components":[{"component":"health-certificate","file":"{{file}}"}]}""")).Expect(403);
    }

    [Fact]
    public async Task Nobody_takes_their_own_papers_at_the_counter()
    {
        await using var portal = await PortalHost.StartAsync();
        var (code, body) = await AskedAsync(portal, "clerk");
        var clerk = portal.ClientOf(new Caller("clerk", [Callers.Official], "G01.08"));

        (await portal.DoAsync(clerk, code, "supplement", body)).Expect(403);
    }

    /// <summary>The one field that is wrong.</summary>
    private static string FieldOf(Answer refused) => Assert.Single(refused.Json["errors"]!.AsArray())!["field"]!.ToString();

    /// <summary>A dossier filed at the counter of whose papers one was asked for again, and that paper as the agency has it.</summary>
    private static async Task<(string Code, string Body)> AskedAsync(PortalHost portal, string applicant)
    {
        var officer = portal.Officer;
        var application = Journey.ApplicationWith(await officer.UploadAsync("upload-0001"), await officer.UploadAsync("upload-0002"));
        application["onBehalfOf"] = applicant;
        var code = (await officer.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(201)["code"];
        await portal.Host.SettleAsync();
        await portal.OfficerDoesAsync(code, "request-supplement", """{"reason":"blurred","components":["health-certificate"]}""");
        return (code, $$"""{"components":[{"component":"health-certificate","file":"{{await officer.UploadAsync("upload-0003")}}"}]}""");
    }

    private static string With(string body, string channel) => body[..^1] + $",\"channel\":\"{channel}\"}}";
}
