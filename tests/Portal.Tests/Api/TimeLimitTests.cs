using EGov.Platform.Calendar;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>A limit of thirty working days over the lunar New Year of 2026, 16 to 20 February.</summary>
public sealed class TimeLimitTests
{
    private static readonly DateTimeOffset Start = On(1, 14, 9);

    /// <summary>Of the thirty working days after 14 January, five would have been the holidays'.</summary>
    private static readonly DateTimeOffset Due = On(3, 4, 17);

    private static Procedure Long { get; } = DossierSamples.Procedure with { Limits = [new(null, 30, LimitUnit.WorkingDays, "test")] };

    [Fact]
    public async Task The_unit_is_asked_for_a_reason_and_its_apology_reaches_the_applicant()
    {
        await using var portal = await DatedPortal.StartAsync(Start, Long);
        var code = await portal.ProcessingAsync();
        Assert.Equal("2026-03-04T17:00:00+07:00", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["dueAt"]);

        await portal.AdvanceToAsync(On(3, 2, 7));
        Assert.Null((await portal.Officer.GetAsync($"api/dossiers/{code}")).Json["reasonRequestedAt"]);
        await portal.AdvanceToAsync(On(3, 2, 9));
        Assert.Equal("2026-03-02T08:00:00+07:00", (await portal.Officer.GetAsync($"api/dossiers/{code}"))["reasonRequestedAt"]);
        Assert.DoesNotContain("reason-requested", await HistoryAsync(portal.Anna, code));

        await portal.AdvanceToAsync(On(3, 3, 16));
        var put = await portal.OfficerDoesAsync(code, "reschedule", """{"reason":"A witness is ill","date":"2026-03-16"}""");
        Assert.Equal("2026-03-16T17:00:00+07:00", put["dueAt"]);
        var apology = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["forms"]!.AsArray().Single(form => (int)form!["formCode"]! == 4)!;
        Assert.Equal(("apology", "1/2026"), (apology["form"]!.ToString(), apology["number"]!.ToString()));

        await portal.AdvanceToAsync(On(3, 16, 16));
        Assert.Equal("false", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["overdue"]);
        Assert.Equal("PORTAL-2020", (await portal.DoAsync(portal.Officer, code, "reschedule", """{"reason":"again","date":"2026-03-20"}""")).Expect(409).Code);
        await portal.AdvanceToAsync(On(3, 16, 18));
        Assert.Equal(["overdue", "escalated"], (await HistoryAsync(portal.Officer, code)).TakeLast(2));
    }

    [Fact]
    public async Task Without_an_apology_the_leaders_are_told_when_the_limit_has_passed()
    {
        await using var portal = await DatedPortal.StartAsync(Start, Long);
        var code = await portal.ProcessingAsync();

        await portal.AdvanceToAsync(Due);
        Assert.Equal("false", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["overdue"]);
        Assert.Equal("PORTAL-2021", (await portal.DoAsync(portal.Officer, code, "reschedule", """{"reason":"late","date":"2026-03-20"}""")).Expect(409).Code);
        await portal.AdvanceToAsync(Due.AddMinutes(1));

        Assert.Equal("true", (await portal.Anna.GetAsync($"api/dossiers/{code}"))["overdue"]);
        Assert.Equal(["reason-requested", "overdue", "escalated"], (await HistoryAsync(portal.Officer, code)).TakeLast(3));
        Assert.Equal("overdue", (await HistoryAsync(portal.Anna, code))[^1]);
        var refused = await portal.OfficerDoesAsync(code, "refuse-settlement", """{"reason":"no"}""");
        Assert.Equal(("refused", "true"), (refused["status"], refused["overdue"]));
        var settled = (await portal.Officer.GetAsync("api/portal/dossier-counts")).Expect(200).Json["settled"]!;
        Assert.Equal(("1", "1"), (settled["total"]!.ToString(), settled["overdueWithoutApology"]!.ToString()));
    }

    [Fact]
    public async Task A_suspended_dossier_is_not_overdue_but_goes_on_by_itself_after_thirty_working_days()
    {
        await using var portal = await DatedPortal.StartAsync(Start, Long);
        var code = await portal.ProcessingAsync();
        await portal.OfficerDoesAsync(code, "suspend", """{"reason":"The court is asked"}""");

        await portal.AdvanceToAsync(Due);
        var resting = await portal.Anna.GetAsync($"api/dossiers/{code}");
        Assert.Equal(("suspended", "false"), (resting["status"], resting["overdue"]));
        Assert.Equal("2026-03-04T17:00:00+07:00", resting.Json["suspension"]!["until"]!.ToString());

        await portal.AdvanceToAsync(Due.AddHours(1));
        var going = await portal.Anna.GetAsync($"api/dossiers/{code}");
        Assert.Equal(("processing", "false", "2026-04-16T16:00:00+07:00"), (going["status"], going["overdue"], going["dueAt"]));
        Assert.Equal("PORTAL-2300", (await portal.DoAsync(portal.Officer, code, "suspend", """{"reason":"again"}""")).Expect(409).Code);
    }

    [Fact]
    public async Task A_dossier_whose_papers_never_come_is_closed_after_its_days()
    {
        await using var portal = await DatedPortal.StartAsync(Start, Long with { SupplementDays = 5 });
        var code = await portal.ProcessingAsync();
        var asked = await portal.OfficerDoesAsync(code, "request-supplement", """{"reason":"blurred","components":["application"]}""");
        Assert.Equal("2026-01-21", asked.Json["supplement"]!["until"]!.ToString());

        await portal.AdvanceToAsync(On(1, 21, 16));
        Assert.Equal("PORTAL-2014", (await portal.DoAsync(portal.Officer, code, "close-unsupplemented", """{"reason":"none came"}""")).Expect(409).Code);
        await portal.AdvanceToAsync(On(1, 22, 9));
        var closed = await portal.OfficerDoesAsync(code, "close-unsupplemented", """{"reason":"none came"}""");

        Assert.Equal("refused", closed["status"]);
        var dossier = await portal.Anna.GetAsync($"api/dossiers/{code}");
        Assert.Equal([1, 2, 3], dossier.Json["forms"]!.AsArray().Select(form => (int)form!["formCode"]!));
        Assert.All(dossier.Json["forms"]!.AsArray(), form => Assert.NotNull(form!["number"]));
        Assert.True((await portal.Host.DurableClient("portal").GetInstanceAsync($"dossier-{code}"))!.IsCompleted);
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(ApiClient client, string code) =>
        [.. (await client.GetAsync($"api/dossiers/{code}")).Json["history"]!.AsArray().Select(line => line!["what"]!.ToString())];

    private static DateTimeOffset On(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, VietnamTime.Offset);
}
