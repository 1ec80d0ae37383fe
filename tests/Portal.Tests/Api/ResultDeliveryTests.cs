using System.Text.Json.Nodes;

namespace EGov.Portal.Tests.Api;

/// <summary>How an applicant asks to get the result, and what of paper is counted.</summary>
public sealed class ResultDeliveryTests
{
    [Theory]
    [InlineData(null, "online")]
    [InlineData("online", "online")]
    [InlineData("counter", "counter")]
    [InlineData("post", "post")]
    public async Task The_result_comes_as_was_asked_or_as_the_application_came(string? asked, string given)
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await ApplicationAsync(portal.Anna, asked);
        application["form"]!["address"] = "12 Lý Thường Kiệt, Hà Nội";

        var code = (await portal.Anna.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(201)["code"];

        Assert.Equal(given, (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200)["delivery"]);
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_application_without_an_address()
    {
        await using var portal = await PortalHost.StartAsync();

        var refused = await portal.Anna.PostAsync("api/dossiers", (await ApplicationAsync(portal.Anna, "post")).ToJsonString(), "submit-0001");

        Assert.Equal(("/delivery", "PORTAL-2405"), ErrorOf(refused));
    }

    [Fact]
    public async Task An_application_by_post_without_an_address_is_fetched_at_the_desk()
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await ApplicationAsync(portal.Officer, null);
        (application["onBehalfOf"], application["channel"]) = ("0790000000001", "post");

        var code = (await portal.Officer.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(201)["code"];

        Assert.Equal("counter", (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200)["delivery"]);
    }

    [Theory]
    [InlineData("anna", 1, "originals")]
    [InlineData("officer", -1, "originals")]
    [InlineData("officer", 100, "copies")]
    public async Task Only_who_takes_paper_counts_it_and_within_bounds(string who, int count, string kind)
    {
        await using var portal = await PortalHost.StartAsync();
        var client = who == "anna" ? portal.Anna : portal.Officer;
        var application = await ApplicationAsync(client, null);
        application["onBehalfOf"] = who == "anna" ? null : "0790000000001";
        application["components"]![0]![kind] = count;

        var refused = await client.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001");

        Assert.Equal(($"/components/application/{kind}", "PORTAL-2406"), ErrorOf(refused));
    }

    [Fact]
    public async Task What_an_official_counted_stays_with_the_dossier_also_of_a_supplement()
    {
        await using var portal = await PortalHost.StartAsync();
        var application = await ApplicationAsync(portal.Officer, null);
        application["onBehalfOf"] = "0790000000001";
        application["components"]![0]!["copies"] = 2;
        var code = (await portal.Officer.PostAsync("api/dossiers", application.ToJsonString(), "submit-0001")).Expect(201)["code"];
        await portal.Host.SettleAsync();
        await portal.OfficerDoesAsync(code, "request-supplement", """{"reason":"blurred","components":["health-certificate"]}""");
        var file = await portal.Officer.UploadAsync("upload-0003");
        string With(int originals) => $$"""{"components":[{"component":"health-certificate","file":"{{file}}","originals":{{originals}}}]}""";

        Assert.Equal(
            ("/components/health-certificate/originals", "PORTAL-2406"), ErrorOf(await portal.DoAsync(portal.Officer, code, "supplement", With(-1))));
        var supplied = (await portal.DoAsync(portal.Officer, code, "supplement", With(1))).Expect(200);

        Assert.Equal([(null, 2), (null, null), (1, null)], supplied.Json["components"]!.AsArray().Select(paper => ((int?)paper!["originals"], (int?)paper["copies"])));
    }

    private static async Task<JsonObject> ApplicationAsync(ApiClient client, string? delivery)
    {
        var application = Journey.ApplicationWith(await client.UploadAsync("upload-0001"), await client.UploadAsync("upload-0002"));
        application["delivery"] = delivery;
        return application;
    }

    private static (string Field, string Code) ErrorOf(Answer refused)
    {
        var error = Assert.Single(refused.Expect(422).Json["errors"]!.AsArray())!;
        return (error["field"]!.ToString(), error["code"]!.ToString());
    }
}
