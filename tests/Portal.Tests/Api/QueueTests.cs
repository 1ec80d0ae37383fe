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
        Assert.Empty(await CodesAsync(portal.ClientOf(new Caller("elsewhere", [Callers.Official], "G12")), "status=4"));
    }

    [Fact]
    public async Task What_awaits_acceptance_beyond_its_eight_hours_has_a_list_and_a_count()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var late = await portal.SubmittedAsync("submit-0001");
        await portal.PaidAsync(late, "payment-0001");
        var unpaid = await portal.SubmittedAsync("submit-0002");
        Assert.Equal("2026-01-06T09:00:00+07:00", (await portal.Anna.GetAsync($"api/dossiers/{late}"))["intakeDueAt"]);

        await portal.AdvanceToAsync(Start.AddDays(1).AddMinutes(1));

        Assert.Equal([late], await CodesAsync(portal.Officer, "intakeOverdue=true"));
        Assert.Equal("true", (await portal.Anna.GetAsync($"api/dossiers/{late}"))["intakeOverdue"]);
        Assert.Equal("false", (await portal.Anna.GetAsync($"api/dossiers/{unpaid}"))["intakeOverdue"]);
        Assert.Equal((1, 1), await AwaitingAsync(portal));
        Assert.Empty(await CodesAsync(portal.ClientOf(new Caller("elsewhere", [Callers.Official], "G12")), "intakeOverdue=true"));

        var accepted = await portal.OfficerDoesAsync(late, "accept", null);
        Assert.Equal("2026-01-10T17:00:00+07:00", accepted["dueAt"]); // a Saturday that is worked
        Assert.Empty(await CodesAsync(portal.Officer, "intakeOverdue=true"));
        Assert.Equal((1, 0), await AwaitingAsync(portal));
    }

    [Fact]
    public async Task What_is_in_process_beyond_its_limit_has_a_list_that_agrees_with_the_count()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure);
        var late = await portal.ProcessingAsync();
        Assert.Empty(await CodesAsync(portal.Officer, "overdue=true"));

        await portal.AdvanceToAsync(Start.AddDays(20));

        Assert.Equal([late], await CodesAsync(portal.Officer, "overdue=true"));
        Assert.Equal(1, await OverdueAsync(portal));
        Assert.Empty(await CodesAsync(portal.Officer, "intakeOverdue=true"));
        Assert.Empty(await CodesAsync(portal.ClientOf(new Caller("elsewhere", [Callers.Official], "G12")), "overdue=true"));
        Assert.Equal("EGOV-1011", (await portal.Anna.GetAsync("api/dossiers?overdue=true")).Expect(400).Code);

        (await portal.DoAsync(portal.Officer, late, "refuse-settlement", """{"reason":"The licence was revoked."}""")).Expect(200);

        Assert.Empty(await CodesAsync(portal.Officer, "overdue=true"));
        Assert.Equal(0, await OverdueAsync(portal));
    }

    [Fact]
    public async Task What_waits_longer_than_it_should_for_papers_or_money_has_a_list()
    {
        await using var portal = await DatedPortal.StartAsync(Start, DossierSamples.Procedure with
        {
            SupplementDays = 3,
            Fees = [],
            Steps = [DossierSamples.Procedure.Steps[0] with { Code = "tax", Amount = 2, Status = 6 }],
        });
        var papers = await portal.SubmittedAsync("submit-0001");
        await portal.OfficerDoesAsync(papers, "request-supplement", """{"reason":"blurred","components":["application"]}""");
        await portal.AdvanceToAsync(Start.AddMinutes(1));
        var money = await portal.SubmittedAsync("submit-0002");
        await portal.OfficerDoesAsync(money, "accept", null);
        Assert.Equal("awaitingFee", (await portal.Anna.GetAsync($"api/dossiers/{money}"))["status"]);

        await portal.AdvanceToAsync(Start.AddDays(2).AddHours(9));
        Assert.Equal([money], await CodesAsync(portal.Officer, "waitOverdue=true"));
        await portal.AdvanceToAsync(Start.AddDays(4));

        Assert.Equal([money, papers], await CodesAsync(portal.Officer, "waitOverdue=true"));
        Assert.Equal("true", (await portal.Anna.GetAsync($"api/dossiers/{papers}"))["waitOverdue"]);
        (await portal.DoAsync(portal.Officer, money, "complete-step", """{"step":"tax"}""")).Expect(200);
        (await portal.DoAsync(portal.Officer, papers, "close-unsupplemented", """{"reason":"none came"}""")).Expect(200);
        Assert.Empty(await CodesAsync(portal.Officer, "waitOverdue=true"));
    }

    [Theory]
    [InlineData("overdue=yes")]
    [InlineData("overdue=true&status=4")]
    [InlineData("overdue=true&intakeOverdue=true")]
    [InlineData("waitOverdue=yes")]
    [InlineData("waitOverdue=true&intakeOverdue=true")]
    [InlineData("waitOverdue=true&status=6")]
    [InlineData("intakeOverdue=yes")]
    [InlineData("intakeOverdue=true&status=1")]
    [InlineData("intakeOverdue=true&assignee=me")]
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

    private static async Task<(long InTime, long Overdue)> AwaitingAsync(PortalHost portal)
    {
        var counts = (await portal.Officer.GetAsync("api/portal/dossier-counts")).Expect(200).Json["awaitingAcceptance"]!;
        return ((long)counts["inTime"]!, (long)counts["overdue"]!);
    }

    private static async Task<long> OverdueAsync(PortalHost portal) =>
        (long)(await portal.Officer.GetAsync("api/portal/dossier-counts")).Expect(200).Json["inProcess"]!["overdue"]!;

    private static async Task<IReadOnlyList<string>> CodesAsync(ApiClient client, string query) =>
        [.. (await client.GetAsync($"api/dossiers?{query}")).Expect(200).Json["items"]!.AsArray().Select(item => item!["code"]!.ToString())];
}
