using System.Net.Http.Headers;
using System.Text;
using EGov.Platform.Access;
using EGov.Platform.Calendar;

namespace EGov.Portal.Tests.Api;

/// <summary>The agency registry over HTTP.</summary>
public sealed class AgencyTests
{
    private const string Header = "id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n";
    private const string Row = "H14.07,Sở Y tế,Department of Health,provinceUnit,H14,000.00.07.H14,H14.07,,2016-01-01,,,register,true,\n";

    [Fact]
    public async Task Anybody_finds_an_agency_by_words_without_marks_and_sees_where_its_row_comes_from()
    {
        await using var portal = await PortalHost.StartAsync();

        var found = (await portal.Anonymous.GetAsync("api/agencies?query=cong+an+bo")).Expect(200).Json["items"]!.AsArray();
        Assert.Contains(found, item => (string)item!["id"]! == "G01");
        var agency = (await portal.Anonymous.GetAsync("api/agencies/000.00.00.H29")).Expect(200).Json;
        Assert.Equal(("H29", "2025-06-30", "adm-79"), ((string)agency["id"]!, (string)agency["to"]!, (string)agency["successors"]![0]!));
        Assert.True((bool)agency["confirmed"]!);
        Assert.NotEmpty((string)agency["source"]!);
        (await portal.Anonymous.GetAsync("api/agencies/H99")).Expect(404);
    }

    [Fact]
    public async Task A_list_is_of_a_kind_on_a_day_and_goes_on_at_its_cursor()
    {
        await using var portal = await PortalHost.StartAsync();
        var (provinces, cursor) = (new List<string>(), "");
        do
        {
            var page = (await portal.Anonymous.GetAsync($"api/agencies?kind=province&on=2025-07-01&limit=10{cursor}")).Expect(200).Json;
            provinces.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            cursor = page["cursor"] is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);

        Assert.Equal(34, provinces.Distinct().Count());
        Assert.Equal(34, provinces.Count);
        Assert.Equal("H63", (string)(await portal.Anonymous.GetAsync("api/agencies/15?on=2025-06-30")).Expect(200).Json["id"]!);
        Assert.Equal("adm-15", (string)(await portal.Anonymous.GetAsync("api/agencies/15?on=2025-07-01")).Expect(200).Json["id"]!);
        foreach (var wrong in (string[])["kind=kingdom", "kind=3", "on=1.7.2025", "ended=perhaps", "ended=true&on=2025-07-01"])
        {
            Assert.Equal("EGOV-1011", (await portal.Anonymous.GetAsync($"api/agencies?{wrong}")).Expect(400).Code);
        }
    }

    [Fact]
    public async Task A_list_without_a_day_is_of_today_and_shows_what_has_ended_when_asked()
    {
        await using var portal = await DatedPortal.StartAsync(new DateTimeOffset(2025, 6, 30, 9, 0, 0, VietnamTime.Offset));
        Assert.Equal(63, await ProvincesAsync(portal, ""));

        await portal.AdvanceToAsync(new DateTimeOffset(2025, 7, 1, 0, 0, 0, VietnamTime.Offset));

        Assert.Equal(34, await ProvincesAsync(portal, ""));
        Assert.Equal(34, await ProvincesAsync(portal, "&ended=false"));
        Assert.Equal(63, await ProvincesAsync(portal, "&on=2025-06-30"));
        Assert.InRange(await ProvincesAsync(portal, "&ended=true"), 63 + 23, 100);
    }

    [Fact]
    public async Task What_an_operator_imports_on_one_replica_is_there_on_the_other()
    {
        await using var portal = await PortalHost.StartAsync(replicas: 2);
        var steward = portal.ClientOf(new Caller("steward", [Callers.Operator], null));

        (await SendAsync(portal.Anna, Header + Row)).Expect(403);
        Assert.Equal("EGOV-1013", (await SendAsync(steward, Header + Row, "application/json")).Expect(415).Code);
        Assert.Equal("EGOV-1100", (await SendAsync(steward, "id\n")).Expect(400).Code);
        Assert.Equal(1, (int)(await SendAsync(steward, Header + Row, query: "?dryRun=true")).Expect(200).Json["accepted"]!);
        (await portal.Anonymous.GetAsync("api/agencies/H14.07")).Expect(404);
        var report = (await SendAsync(steward, Header + Row + Row)).Expect(200).Json;

        Assert.Equal((2, 1, 1), ((int)report["rows"]!, (int)report["accepted"]!, (int)report["refused"]!));
        Assert.Equal(("EGOV-1118", 3), ((string)report["errors"]![0]!["code"]!, (int)report["errors"]![0]!["line"]!));
        for (var request = 0; request < 4; request++)
        {
            Assert.Equal("Sở Y tế", (string)(await portal.Anonymous.GetAsync("api/agencies/H14.07")).Expect(200).Json["name"]!["vi"]!);
            var children = (await portal.Anonymous.GetAsync("api/agencies?parent=H14")).Expect(200).Json["items"]!.AsArray();
            Assert.Contains(children, item => (string)item!["id"]! == "H14.07");
        }
    }

    private static Task<Answer> SendAsync(ApiClient client, string csv, string type = "text/csv", string query = "")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return client.SendAsync(HttpMethod.Post, $"api/agencies/import{query}", content);
    }

    private static async Task<int> ProvincesAsync(PortalHost portal, string query) =>
        (await portal.Anonymous.GetAsync($"api/agencies?kind=province&limit=100{query}")).Expect(200).Json["items"]!.AsArray().Count;
}
