using EGov.Platform.Access;

namespace EGov.Portal.Tests.Api;

/// <summary>People act for others: with what is lent to them and no more, and everything tells who did it and in whose name.</summary>
public sealed class ActingForTests : IAsyncLifetime
{
    private const string Company = "0100109106";
    private const string Procedure = "3.000347";
    private const string Mandate = "0194f000000070008000000000000001";

    private PortalHost portal = null!;

    public async Task InitializeAsync() => portal = await PortalHost.StartAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task What_is_filed_for_a_business_is_the_businesss_and_tells_who_filed_it()
    {
        var code = await SubmittedAsync(Director());

        Assert.Single((await Director().GetAsync("api/dossiers")).Json["items"]!.AsArray());
        Assert.Empty((await portal.Binh.GetAsync("api/dossiers")).Json["items"]!.AsArray());
        (await portal.Binh.GetAsync($"api/dossiers/{code}")).Expect(404);
        var line = (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200).Json["history"]![0]!;
        Assert.Equal(("binh", Company, null), (line["by"]!.ToString(), line["actsFor"]!.ToString(), line["mandate"]));
    }

    [Fact]
    public async Task Whoever_else_represents_the_business_goes_on_with_what_was_filed()
    {
        var code = await SubmittedAsync(Director());
        var successor = portal.ClientOf(new("chi", [Callers.Citizen], null) { ActsFor = Company });

        (await portal.DoAsync(successor, code, "withdraw", """{"reason":"Not needed any more"}""")).Expect(200);

        var line = (await successor.GetAsync($"api/dossiers/{code}")).Json["history"]!.AsArray().Single(each => each!["what"]!.ToString() == "withdrawn")!;
        Assert.Equal(("chi", Company), (line["by"]!.ToString(), line["actsFor"]!.ToString()));
    }

    [Fact]
    public async Task An_agent_files_for_a_person_who_sees_it_with_the_mandate()
    {
        var code = await SubmittedAsync(Agent());

        var seen = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200);
        var line = seen.Json["history"]![0]!;
        Assert.Equal(("binh", "anna", Mandate), (line["by"]!.ToString(), line["actsFor"]!.ToString(), line["mandate"]!.ToString()));
        var told = (await portal.Anna.GetAsync($"api/dossiers/{code}/events")).Expect(200).Json["items"]![0]!["details"]!;
        Assert.Equal(("anna", Mandate), (told["actsFor"]!.ToString(), told["mandate"]!.ToString()));
        Assert.Single((await portal.Anna.GetAsync("api/dossiers")).Json["items"]!.AsArray());
        (await portal.Anna.PayAsync(code)).Expect(201);
    }

    [Fact]
    public async Task An_agent_does_only_what_the_mandate_allows()
    {
        var code = await portal.SubmittedAsync();
        var follower = Agent([MandateRights.Follow]);
        var seen = (await follower.GetAsync($"api/dossiers/{code}")).Expect(200);

        Assert.DoesNotContain("withdraw", seen.Json["actions"]!.AsArray().Select(action => action!.ToString()));
        Assert.Equal("PORTAL-2430", (await follower.PostAsync($"api/dossiers/{code}/withdraw", "{}", etag: seen.ETag)).Expect(403).Code);
        Assert.Equal("PORTAL-2430", (await follower.PayAsync(code)).Expect(403).Code);
        Assert.Equal("PORTAL-2430", (await Agent([MandateRights.Apply]).PayAsync(code)).Expect(403).Code);
        Assert.Equal("PORTAL-2430", (await follower.PostAsync("api/dossiers", await follower.ApplicationAsync(), "submit-0009")).Expect(403).Code);
        (await Agent([MandateRights.Pay]).PayAsync(code)).Expect(201);
        await portal.Host.SettleAsync();
        var paid = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["history"]!.AsArray().Single(line => line!["what"]!.ToString() == "payment-begun")!;
        Assert.Equal(("binh", "anna", Mandate), (paid["by"]!.ToString(), paid["actsFor"]!.ToString(), paid["mandate"]!.ToString()));
    }

    [Fact]
    public async Task Outside_the_procedures_of_the_mandate_there_is_nothing()
    {
        var code = await portal.SubmittedAsync();
        var elsewhere = Agent(procedures: ["1.001193"]);

        (await elsewhere.GetAsync($"api/dossiers/{code}")).Expect(404);
        (await elsewhere.GetAsync($"api/dossiers/{code}/events")).Expect(404);
        (await elsewhere.PayAsync(code)).Expect(404);
        Assert.Empty((await elsewhere.GetAsync("api/dossiers")).Json["items"]!.AsArray());
        Assert.Equal("PORTAL-2430", (await elsewhere.PostAsync("api/dossiers", await elsewhere.ApplicationAsync(), "submit-0009")).Expect(403).Code);
        Assert.Single((await Agent(procedures: [Procedure]).GetAsync("api/dossiers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Papers_go_with_the_dossiers_that_the_agent_sees()
    {
        var file = await portal.Anna.UploadAsync("upload-0009");
        (await portal.Anna.PostAsync("api/dossiers", Journey.Application(file, await portal.Anna.UploadAsync("upload-0010")), "submit-0009")).Expect(201);
        await portal.Host.SettleAsync();

        (await Agent().GetAsync($"api/files/{file}")).Expect(200);
        (await Agent(procedures: ["1.001193"]).GetAsync($"api/files/{file}")).Expect(404);
        (await portal.Binh.GetAsync($"api/files/{file}")).Expect(404);
    }

    [Fact]
    public async Task After_the_mandate_the_agent_sees_nothing_of_what_they_filed()
    {
        var code = await SubmittedAsync(Agent());

        (await portal.Binh.GetAsync($"api/dossiers/{code}")).Expect(404);
        Assert.Empty((await portal.Binh.GetAsync("api/dossiers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task An_official_does_not_work_on_what_they_filed_for_somebody_else()
    {
        var agent = portal.ClientOf(new("officer", [Callers.Citizen], null) { ActsFor = Company });
        var code = await SubmittedAsync(agent);

        var seen = (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200);
        Assert.Equal("EGOV-1002", (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", null, etag: seen.ETag)).Expect(403).Code);
        Assert.Empty((await portal.Officer.GetAsync("api/dossiers?assignee=officer-2")).Json["items"]!.AsArray());
        var colleague = portal.ClientOf(new("officer-2", [Callers.Official], "G01.08"));
        (await agent.PayAsync(code)).Expect(201);
        await portal.Host.SettleAsync();
        (await portal.DoAsync(colleague, code, "accept", null)).Expect(200);
        (await portal.DoAsync(colleague, code, "assign", "{}")).Expect(200);
        Assert.Null((await portal.Officer.GetAsync($"api/dossiers/{code}")).Json["assignee"]);
        Assert.Empty((await portal.Officer.GetAsync("api/dossiers?assignee=officer-2")).Json["items"]!.AsArray());
        Assert.Single((await colleague.GetAsync("api/dossiers?assignee=officer-2")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task The_trail_names_the_person_and_in_whose_name()
    {
        var code = await SubmittedAsync(Agent());
        (await Agent().GetAsync($"api/dossiers/{code}")).Expect(200);

        await portal.Host.SettleAsync();
        var auditor = portal.ClientOf(new("auditor", [Callers.Auditor], null));
        var entries = (await auditor.GetAsync("api/portal/audit?actor=binh")).Expect(200).Json["items"]!.AsArray().ToLookup(
            entry => entry!["action"]!.ToString(), entry => entry!["actor"]!["actsFor"]?.ToString());
        Assert.Equal("anna", Assert.Single(entries["dossier.read"]));
        Assert.Equal("anna", Assert.Single(entries["vn.egov.portal.dossier.submitted.v2"]));
    }

    [Fact]
    public async Task The_same_key_means_something_else_in_another_capacity()
    {
        var own = await portal.Binh.ApplicationAsync();
        var first = (await portal.Binh.PostAsync("api/dossiers", own, "submit-0001")).Expect(201);
        var second = (await Agent().PostAsync("api/dossiers", await Agent().ApplicationAsync(), "submit-0001")).Expect(201);

        Assert.NotEqual(first["code"], second["code"]);
    }

    private ApiClient Director() => portal.ClientOf(new("binh", [Callers.Citizen], null) { ActsFor = Company });

    private ApiClient Agent(IReadOnlyList<string>? rights = null, IReadOnlyList<string>? procedures = null) => portal.ClientOf(
        new("binh", [Callers.Citizen], null) { ActsFor = "anna", Mandate = Mandate, Rights = rights ?? MandateRights.All, Procedures = procedures });

    private async Task<string> SubmittedAsync(ApiClient client)
    {
        var receipt = (await client.PostAsync("api/dossiers", await client.ApplicationAsync(), "submit-0001")).Expect(201);
        await portal.Host.SettleAsync();
        return receipt["code"];
    }
}
