using System.Text.Json.Nodes;
using static EGov.Cabinet.Tests.Submissions.SubmissionStory;

namespace EGov.Cabinet.Tests.Submissions;

/// <summary>A dossier on its way from the ministry to a ballot.</summary>
public sealed class SubmissionStoryTests
{
    private static readonly object Incomplete = new { grounds = new[] { "incomplete" }, reason = "Thiếu ý kiến của Bộ Tư pháp." };

    [Fact]
    public async Task It_is_returned_once_with_a_reason_and_accepted_when_it_comes_again()
    {
        await using var story = await SubmissionStory.StartAsync();
        var id = await story.DrawUpAsync(Content(("papers", await story.PapersAsync(1))));
        Assert.Equal(404, (await GetAsync(story.Secretary, id)).Status);

        var submitted = (await story.ActAsync(story.Clerk, id, "submission")).Expect(200);
        Assert.Equal(("submitted", "2026-01-08T17:00:00+07:00"), (submitted["stage"], submitted["due"]));
        var back = (await story.ActAsync(story.Secretary, id, "return", Incomplete)).Expect(200);
        Assert.Equal("incomplete", back.Json["returned"]!["grounds"]![0]!.GetValue<string>());

        var opinion = new JsonArray(new JsonObject { ["agency"] = "G15", ["stance"] = "disagree", ["text"] = "Cần thêm điều khoản chuyển tiếp." });
        var change = Content(("papers", JsonNode.Parse("[]")!), ("opinions", opinion));
        (await story.Clerk.PutAsync($"api/cabinet/submissions/{id}", change, (await GetAsync(story.Clerk, id)).ETag)).Expect(200);
        (await story.ActAsync(story.Clerk, id, "submission")).Expect(200);
        var accepted = (await story.ActAsync(story.Secretary, id, "acceptance")).Expect(200);

        Assert.Equal(("accepted", "2"), (accepted["stage"], accepted["rounds"]));
        Assert.Equal("2026-01-10T17:00:00+07:00", accepted["due"]);
        Assert.Equal(
            ["drawnUp", "submitted", "returned", "submitted", "accepted"],
            accepted.Json["history"]!.AsArray().Select(step => step!["act"]!.GetValue<string>()));
        await story.Cabinet.Host.SettleAsync();
        Assert.Equal([id], await ListAsync(story.Secretary, $"submissions?body={Body}&list=accepted"));
        Assert.Equal([id], await ListAsync(story.Clerk, "submissions/mine?list=accepted"));
        Assert.Empty(await ListAsync(story.Clerk, "submissions/mine?list=submitted"));
    }

    [Fact]
    public async Task Asked_again_the_same_things_are_done_once()
    {
        await using var story = await SubmissionStory.StartAsync();
        var first = await story.DrawUpAsync();
        Assert.Equal(first, await story.DrawUpAsync());
        Assert.Equal(422, (await story.Clerk.PostAsync("api/cabinet/submissions", Content(("title", "Khác")), "submission-0001")).Status);

        foreach (var (client, act, body, stage) in new[]
        {
            (story.Clerk, "submission", null, "submitted"),
            (story.Secretary, "return", Incomplete, "returned"),
            (story.Clerk, "submission", null, "submitted"),
            (story.Secretary, "acceptance", null, "accepted"),
            (story.Clerk, "withdrawal", new { reason = "Trình lại sau." }, "withdrawn"),
        })
        {
            var done = (await story.ActAsync(client, first, act, body)).Expect(200);
            var again = (await story.ActAsync(client, first, act, body)).Expect(200);
            Assert.Equal((stage, stage, done.ETag), (done["stage"], again["stage"], again.ETag));
            Assert.Equal(412, (await client.PostAsync($"api/cabinet/submissions/{first}/{act}", body is null ? null : Json(body), etag: "\"1\"")).Status);
        }

        Assert.Equal("CABINET-5103", (await story.ActAsync(story.Clerk, first, "submission")).Expect(409).Code);
        await story.Cabinet.Host.SettleAsync();
        Assert.Equal([first], await ListAsync(story.Clerk, "submissions/mine?list=withdrawn&year=2026"));
        Assert.Empty(await ListAsync(story.Clerk, "submissions/mine?list=withdrawn&year=2025"));
    }

    [Fact]
    public async Task The_secretariat_is_reminded_of_what_it_should_have_checked_and_holidays_do_not_count()
    {
        await using var story = await SubmissionStory.StartAsync();
        await story.Cabinet.AdvanceToAsync(new(2026, 2, 12, 10, 0, 0, TimeSpan.FromHours(7)));
        var id = await story.SubmittedAsync();

        await story.Cabinet.AdvanceToAsync(new(2026, 2, 24, 16, 59, 0, TimeSpan.FromHours(7)));
        Assert.Empty(await ListAsync(story.Secretary, $"submissions?body={Body}&list=overdue"));
        await story.Cabinet.AdvanceToAsync(new(2026, 2, 24, 17, 1, 0, TimeSpan.FromHours(7)));
        Assert.Equal([id], await ListAsync(story.Secretary, $"submissions?body={Body}&list=overdue"));

        var late = (await GetAsync(story.Secretary, id)).Expect(200);
        Assert.Equal(("2026-02-24T17:00:00+07:00", "true"), (late["checkBy"], late["overdue"]));
        Assert.Equal("checkOverdue", late.Json["history"]!.AsArray()[^1]!["act"]!.GetValue<string>());
        (await story.ActAsync(story.Secretary, id, "acceptance")).Expect(200);
        await story.Cabinet.Host.SettleAsync();
        Assert.Empty(await ListAsync(story.Secretary, $"submissions?body={Body}&list=overdue"));

        await story.Cabinet.AdvanceToAsync(new(2026, 3, 4, 17, 1, 0, TimeSpan.FromHours(7)));
        Assert.Equal([id], await ListAsync(story.Secretary, $"submissions?body={Body}&list=overdue"));
        var acts = (await GetAsync(story.Secretary, id)).Json["history"]!.AsArray().Select(step => step!["act"]!.GetValue<string>());
        Assert.Equal(["drawnUp", "submitted", "checkOverdue", "accepted", "verifyOverdue"], acts);
    }

    [Fact]
    public async Task A_long_dossier_needs_a_summary()
    {
        await using var story = await SubmissionStory.StartAsync();
        var eleven = await story.PapersAsync(11);
        var id = await story.DrawUpAsync(Content(("papers", eleven.DeepClone()), ("summary", null!)));

        Assert.Equal("CABINET-5105", (await story.ActAsync(story.Clerk, id, "submission")).Expect(422).Code);
        eleven[10]!["kind"] = "summary";
        (await story.Clerk.PutAsync($"api/cabinet/submissions/{id}", Content(("papers", eleven), ("summary", null!)), (await GetAsync(story.Clerk, id)).ETag)).Expect(200);

        Assert.Equal("10", (await story.ActAsync(story.Clerk, id, "submission")).Expect(200)["pages"]);
    }
}
