using static EGov.Cabinet.Tests.Submissions.SubmissionStory;

namespace EGov.Cabinet.Tests.Submissions;

/// <summary>Who sees what of a submission.</summary>
public sealed class SubmissionAccessTests
{
    [Fact]
    public async Task Another_body_and_another_ministry_learn_nothing_of_it()
    {
        await using var story = await SubmissionStory.StartAsync();
        var other = await story.SecretaryOfAnotherAsync();
        var papers = await story.PapersAsync(1);
        var file = papers[0]!["file"]!.GetValue<string>();
        var id = await story.AcceptedAsync(Content(("papers", papers)));
        await story.Cabinet.Host.SettleAsync();

        foreach (var stranger in new[] { other, story.Member, story.Cabinet.ClerkOf("G18") })
        {
            Assert.Equal("EGOV-1003", (await GetAsync(stranger, id)).Expect(404).Code);
            Assert.Equal(404, (await stranger.GetAsync($"api/cabinet/submissions/{id}/remarks")).Status);
            Assert.Equal(404, (await stranger.GetAsync($"api/cabinet/files/{file}")).Status);
            Assert.Equal(404, (await story.ActAsync(stranger, id, "acceptance")).Status);
            Assert.Empty(await ListAsync(stranger, "submissions/mine?list=accepted"));
        }

        Assert.Empty(await ListAsync(other, "submissions?body=province&list=accepted"));
        Assert.Equal(404, (await other.GetAsync($"api/cabinet/submissions?body={Body}")).Status);
        Assert.Equal("EGOV-1003", (await PrepareAsync(other, id, "province", "ballot-other")).Expect(404).Code);
    }

    [Fact]
    public async Task Chair_deputy_and_secretariat_see_it_and_each_side_does_its_own()
    {
        await using var story = await SubmissionStory.StartAsync();
        var id = await story.SubmittedAsync();

        foreach (var lead in new[] { story.Chair, story.Deputy, story.Secretary })
        {
            Assert.Equal(id, (await GetAsync(lead, id)).Expect(200)["id"]);
        }

        Assert.Equal(403, (await story.ActAsync(story.Chair, id, "acceptance")).Status);
        Assert.Equal(403, (await story.ActAsync(story.Clerk, id, "acceptance")).Status);
        Assert.Equal(403, (await story.ActAsync(story.Secretary, id, "withdrawal", new { reason = "x" })).Status);
        Assert.Equal(403, (await story.Member.GetAsync($"api/cabinet/submissions?body={Body}")).Status);
    }

    [Fact]
    public async Task Members_read_its_papers_once_the_ballot_is_open()
    {
        await using var story = await SubmissionStory.StartAsync();
        var papers = await story.PapersAsync(1);
        var file = papers[0]!["file"]!.GetValue<string>();
        var id = await story.AcceptedAsync(Content(("papers", papers)));
        var ballot = (await PrepareAsync(story.Secretary, id, Body, "ballot-0001")).Expect(201);
        Assert.Equal(404, (await story.Member.GetAsync($"api/cabinet/files/{file}")).Status);

        (await story.Chair.PostAsync($"api/cabinet/ballots/{ballot["id"]}/opening", null, etag: ballot.ETag)).Expect(200);

        Assert.NotEmpty(await story.Member.DownloadAsync($"api/cabinet/files/{file}"));
        Assert.Equal(404, (await GetAsync(story.Member, id)).Status);
        Assert.NotEmpty(await story.Secretary.DownloadAsync($"api/cabinet/files/{file}"));
    }

    [Fact]
    public async Task It_is_put_to_one_ballot_at_a_time_and_waits_again_when_that_is_recalled()
    {
        await using var story = await SubmissionStory.StartAsync();
        var id = await story.SubmittedAsync();
        Assert.Equal("CABINET-5216", (await PrepareAsync(story.Secretary, id, Body, "ballot-0000")).Expect(409).Code);
        (await story.ActAsync(story.Secretary, id, "acceptance")).Expect(200);

        var ballot = (await PrepareAsync(story.Secretary, id, Body, "ballot-0001")).Expect(201);
        await story.Cabinet.Host.SettleAsync();
        Assert.Equal("balloted", (await GetAsync(story.Clerk, id))["stage"]);
        Assert.Equal([id], await ListAsync(story.Secretary, $"submissions?body={Body}&list=balloted"));
        Assert.Equal("CABINET-5104", (await PrepareAsync(story.Secretary, id, Body, "ballot-0002")).Expect(409).Code);
        Assert.Equal("CABINET-5104", (await story.ActAsync(story.Clerk, id, "withdrawal", new { reason = "x" })).Expect(409).Code);
        var changed = (await story.Secretary.PutAsync($"api/cabinet/ballots/{ballot["id"]}", BallotOf(id, Body, "Tên khác"), ballot.ETag)).Expect(200);

        (await story.Secretary.PostAsync($"api/cabinet/ballots/{ballot["id"]}/recall", Json(new { reason = "Sai tên." }), etag: changed.ETag)).Expect(200);
        await story.Cabinet.Host.SettleAsync();
        var waiting = (await GetAsync(story.Clerk, id)).Expect(200);
        Assert.Equal(("accepted", "recalled"), (waiting["stage"], waiting.Json["ballots"]![0]!["outcome"]!.GetValue<string>()));
        (await PrepareAsync(story.Secretary, id, Body, "ballot-0003")).Expect(201);
    }

    [Fact]
    public async Task Of_ballots_that_are_drawn_up_at_once_about_one_submission_one_is_opened()
    {
        await using var story = await SubmissionStory.StartAsync();
        var id = await story.AcceptedAsync();
        var drawn = await Task.WhenAll(Enumerable.Range(0, 3).Select(number => PrepareAsync(story.Secretary, id, Body, $"ballot-at-once-{number}")));

        var opened = new List<int>();
        foreach (var ballot in drawn.Where(answer => answer.Status == 201))
        {
            var answer = await story.Chair.PostAsync($"api/cabinet/ballots/{ballot["id"]}/opening", null, etag: ballot.ETag);
            opened.Add(answer.Status);
            Assert.True(answer.Status == 200 || answer.Code == "CABINET-5104", answer.Text);
        }

        Assert.Single(opened, status => status == 200);
    }

    private static Task<Portal.Tests.Api.Answer> PrepareAsync(Portal.Tests.Api.ApiClient client, string submission, string body, string key) =>
        client.PostAsync("api/cabinet/ballots", BallotOf(submission, body, "Phiếu lấy ý kiến"), key);

    private static string BallotOf(string submission, string body, string title) =>
        Json(new { body, title, submission, questions = new[] { new { text = "Đồng ý?", kind = "agreement" } } });
}
