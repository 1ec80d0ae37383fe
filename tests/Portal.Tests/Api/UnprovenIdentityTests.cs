using EGov.Platform.Access;

namespace EGov.Portal.Tests.Api;

/// <summary>Somebody who only stated a number, which may be another person's, gets what they filed themselves and nothing of the number's owner.</summary>
public sealed class UnprovenIdentityTests : IAsyncLifetime
{
    private PortalHost portal = null!;

    private ApiClient Unproven => portal.ClientOf(new("anna", [Callers.Citizen], null) { IdentityProof = 0 });

    public async Task InitializeAsync() => portal = await PortalHost.StartAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task What_an_agency_filed_at_the_counter_is_not_there_for_who_only_stated_the_number()
    {
        var code = await FiledAtTheCounterAsync();
        var paper = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200).Json["components"]![0]!["file"]!.ToString();
        (await portal.Anna.GetAsync($"api/files/{paper}")).Expect(200);

        Assert.Equal("EGOV-1003", (await Unproven.GetAsync($"api/dossiers/{code}")).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await Unproven.GetAsync($"api/dossiers/{code}/events")).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await Unproven.GetAsync($"api/files/{paper}")).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await Unproven.PayAsync(code)).Expect(404).Code);
        Assert.Equal("EGOV-1003", (await Unproven.PostAsync($"api/dossiers/{code}/withdraw", """{"reason":"x"}""", etag: "\"1\"")).Expect(404).Code);
        Assert.Empty((await Unproven.GetAsync("api/dossiers")).Json["items"]!.AsArray());
        Assert.Single((await portal.Anna.GetAsync("api/dossiers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task What_they_filed_online_themselves_is_theirs_to_go_on_with()
    {
        await FiledAtTheCounterAsync();
        var code = (await Unproven.PostAsync("api/dossiers", await Unproven.ApplicationAsync(), "submit-0002")).Expect(201)["code"];
        await portal.Host.SettleAsync();

        Assert.Equal([code], (await Unproven.GetAsync("api/dossiers")).Json["items"]!.AsArray().Select(item => item!["code"]!.ToString()));
        (await Unproven.PayAsync(code)).Expect(201);
        (await portal.DoAsync(Unproven, code, "withdraw", """{"reason":"Not needed any more"}""")).Expect(200);
    }

    [Fact]
    public async Task What_somebody_else_filed_online_in_the_numbers_name_is_its_owners()
    {
        var agent = portal.ClientOf(new("binh", [Callers.Citizen], null) { ActsFor = "anna", Mandate = "m1", Rights = [.. MandateRights.All] });
        var code = (await agent.PostAsync("api/dossiers", await agent.ApplicationAsync(), "submit-0003")).Expect(201)["code"];
        await portal.Host.SettleAsync();

        (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200);
        (await Unproven.GetAsync($"api/dossiers/{code}")).Expect(404);
        Assert.Empty((await Unproven.GetAsync("api/dossiers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_token_of_an_office_or_of_a_business_opens_nothing_without_a_proven_identity()
    {
        var official = portal.ClientOf(new("officer", [Callers.Official], "G01.08") { IdentityProof = 0 });
        var director = portal.ClientOf(new("binh", [Callers.Citizen], null) { ActsFor = "0100109106", IdentityProof = 0 });

        Assert.Equal("EGOV-1006", (await official.GetAsync("api/dossiers")).Expect(403).Code);
        Assert.Equal("EGOV-1006", (await director.GetAsync("api/dossiers")).Expect(403).Code);
    }

    private async Task<string> FiledAtTheCounterAsync()
    {
        var application = Journey.ApplicationWith(await portal.Officer.UploadAsync("upload-0001"), await portal.Officer.UploadAsync("upload-0002"));
        application["onBehalfOf"] = "anna";
        var code = (await portal.Officer.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(201)["code"];
        await portal.Host.SettleAsync();
        return code;
    }
}
