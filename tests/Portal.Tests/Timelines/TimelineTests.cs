using EGov.Platform.Access;
using EGov.Portal.Tests.Api;

namespace EGov.Portal.Tests.Timelines;

/// <summary>What a timeline tells, and to whom.</summary>
public sealed class TimelineTests
{
    [Fact]
    public async Task The_applicant_and_the_officials_read_the_same_story_but_for_what_officials_note_for_each_other()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"verify","note":"photo is old, but like enough"}""");

        var anna = (await portal.Anna.GetAsync($"api/dossiers/{code}/events")).Expect(200);
        var officer = (await portal.Officer.GetAsync($"api/dossiers/{code}/events")).Expect(200);

        var told = anna.Json["items"]!.AsArray().Select(item => item!["what"]!.GetValue<string>()).ToList();
        Assert.Equal("submitted", told[0]);
        Assert.Contains("accepted", told);
        Assert.Contains("step-completed", told);
        Assert.DoesNotContain("photo is old", anna.Text, StringComparison.Ordinal);
        Assert.Contains("photo is old", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Anna", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_is_told_to_the_applicant()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        await portal.OfficerDoesAsync(code, "refuse", """{"reason":"The certificate is of another person."}""");

        var told = (await portal.Anna.GetAsync($"api/dossiers/{code}/events")).Expect(200).Json["items"]!.AsArray();

        Assert.Contains(told, item => item!["reason"]?.GetValue<string>() == "The certificate is of another person.");
    }

    [Fact]
    public async Task Nobody_else_learns_that_there_is_a_timeline()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();

        Assert.Equal("EGOV-1003", (await portal.Binh.GetAsync($"api/dossiers/{code}/events")).Expect(404).Code);
        (await portal.Anonymous.GetAsync($"api/dossiers/{code}/events")).Expect(401);
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=x")]
    [InlineData("after=99999999999999")]
    [InlineData("wait=21")]
    public async Task A_place_that_is_none_is_refused(string query)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();

        Assert.Equal("EGOV-1202", (await portal.Anna.GetAsync($"api/dossiers/{code}/events?{query}")).Expect(400).Code);
    }

    [Fact]
    public async Task A_rebuilt_timeline_is_the_same_and_is_followed_on()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        var before = (await portal.Anna.GetAsync($"api/dossiers/{code}/events")).Expect(200).Text;

        (await portal.ClientOf(new Caller("ops", [Callers.Operator], null)).PostAsync("api/portal/views/rebuild", null)).Expect(200);
        Assert.Equal(before, (await portal.Anna.GetAsync($"api/dossiers/{code}/events")).Expect(200).Text);

        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"verify"}""");
        Assert.Contains("step-completed", (await portal.Anna.GetAsync($"api/dossiers/{code}/events")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_system_reads_what_is_published_and_nothing_else()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.ProcessingAsync();
        var system = portal.ClientOf(new Caller("exchange", [Callers.System], null));

        var all = (await system.GetAsync($"api/portal/events/dossier-{code}")).Expect(200);
        var items = all.Json["items"]!.AsArray();
        var rest = (await system.GetAsync($"api/portal/events/dossier-{code}?after=2")).Expect(200);

        Assert.Equal(Enumerable.Range(1, items.Count), items.Select(item => item!["sequence"]!.GetValue<int>()));
        Assert.DoesNotContain("Trần Thị Anna", all.Text, StringComparison.Ordinal);
        Assert.Equal(items.Count - 2, rest.Json["items"]!.AsArray().Count);
        Assert.Equal("false", rest["more"]);
        (await portal.Officer.GetAsync($"api/portal/events/dossier-{code}")).Expect(403);
        (await system.GetAsync("api/portal/events/dossier-none")).Expect(404);
    }
}
