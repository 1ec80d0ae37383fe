using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>What officials see of the work of their agency.</summary>
public sealed class QueueTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, VietnamTime.Offset);

    [Fact]
    public async Task A_queue_shows_what_is_in_a_state_and_with_an_official()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var first = await portal.ProcessingAsync();
        await portal.AdvanceToAsync(Start.AddHours(1));
        var second = await portal.SubmittedAsync("submit-0002");
        (await portal.DoAsync(portal.Officer, first, "assign", "{}")).Expect(200);

        Assert.Equal([second, first], await CodesAsync(portal.Officer, "year=2026"));
        Assert.Equal([second], await CodesAsync(portal.Officer, "status=1"));
        Assert.Empty(await CodesAsync(portal.Officer, "status=2"));
        Assert.Equal([first], await CodesAsync(portal.Officer, "status=4"));
        Assert.Equal([first], await CodesAsync(portal.Officer, "assignee=me"));
        Assert.Equal([first], await CodesAsync(portal.Officer, "status=4&assignee=officer"));
        Assert.Empty(await CodesAsync(portal.Officer, "status=1&assignee=officer"));

        (await portal.DoAsync(portal.Officer, first, "complete-step", """{"step":"verify"}""")).Expect(200);
        Assert.Empty(await CodesAsync(portal.Officer, "assignee=me"));
        Assert.Empty(await CodesAsync(portal.ClientOf(new Caller("elsewhere", [Callers.Official], "G12.01")), "status=4"));
    }

    [Theory]
    [InlineData("status=11")]
    [InlineData("status=four")]
    [InlineData("year=1999")]
    [InlineData("assignee=%2Fetc")]
    public async Task A_queue_that_cannot_be_is_refused(string query)
    {
        await using var portal = await PortalHost.StartAsync();

        Assert.Equal("EGOV-1011", (await portal.Officer.GetAsync($"api/dossiers?{query}")).Expect(400).Code);
    }

    [Fact]
    public async Task The_counts_of_a_month_add_up()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        await portal.CompletedAsync();
        var late = await portal.SubmittedAsync("submit-0002");
        await portal.PaidAsync(late, "payment-0002");
        (await portal.DoAsync(portal.Officer, late, "accept", null)).Expect(200);
        await portal.AdvanceToAsync(Start.AddDays(30));

        var january = (await portal.Officer.GetAsync("api/portal/dossier-counts?month=2026-01")).Expect(200).Json;
        var february = (await portal.Officer.GetAsync("api/portal/dossier-counts")).Expect(200).Json;

        Assert.Equal(("2", "2", "1"), (january["received"]!["online"]!.ToString(), january["received"]!["total"]!.ToString(), january["settled"]!["beforeTime"]!.ToString()));
        Assert.Equal(("0", "1"), (january["inProcess"]!["inTime"]!.ToString(), january["inProcess"]!["overdue"]!.ToString()));
        Assert.Equal(("2026-02", "1", "1"), (february["month"]!.ToString(), february["received"]!["carriedOver"]!.ToString(), february["inProcess"]!["overdue"]!.ToString()));
        Assert.Equal("EGOV-1011", (await portal.Officer.GetAsync("api/portal/dossier-counts?month=May")).Expect(400).Code);
        (await portal.Anna.GetAsync("api/portal/dossier-counts")).Expect(403);
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(ApiClient client, string query) =>
        [.. (await client.GetAsync($"api/dossiers?{query}")).Expect(200).Json["items"]!.AsArray().Select(item => item!["code"]!.ToString())];
}
