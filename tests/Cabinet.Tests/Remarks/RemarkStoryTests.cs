using System.Text.Json.Nodes;
using EGov.Cabinet.About;
using EGov.Cabinet.Tests.Submissions;
using EGov.Portal.Tests.Api;
using static EGov.Cabinet.Tests.Submissions.SubmissionStory;

namespace EGov.Cabinet.Tests.Remarks;

/// <summary>Versions of a draft, and what is said of their passages.</summary>
public sealed class RemarkStoryTests
{
    private static readonly string[] One = ["Điều 1. Phạm vi điều chỉnh.", "Điều 2. Hồ sơ nộp trong 5 ngày.", "Điều 3. Hiệu lực."];

    [Fact]
    public async Task A_remark_is_found_again_in_the_next_version_or_its_passage_is_gone()
    {
        await using var story = await SubmissionStory.StartAsync();
        var id = await story.SubmittedAsync();
        (await AddAsync(story.Clerk, id, "draft-0001", One)).Expect(201);
        var moved = (await RemarkAsync(story.Secretary, id, "remark-0001", 1, 14, "nộp trong 5 ngày")).Expect(201);
        var gone = (await RemarkAsync(story.Chair, id, "remark-0002", 2, 8, "Hiệu lực.")).Expect(201);
        Assert.Equal((1, false), (moved.Json["now"]!["paragraph"]!.GetValue<int>(), moved.Json["passageIsGone"]!.GetValue<bool>()));

        (await AddAsync(story.Clerk, id, "draft-0002", ["Điều 1. Phạm vi.", "Điều 1a. Giải thích.", "Điều 2. Hồ sơ nộp trong 5 ngày làm việc."])).Expect(201);
        await story.Cabinet.Host.SettleAsync();

        var open = (await story.Clerk.GetAsync($"api/cabinet/submissions/{id}/remarks")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal([moved["id"], gone["id"]], open.Select(each => each!["id"]!.GetValue<string>()));
        Assert.Equal((1, 2, 2), (open[0]!["draft"]!.GetValue<int>(), open[0]!["newest"]!.GetValue<int>(), open[0]!["now"]!["paragraph"]!.GetValue<int>()));
        Assert.Equal((null, true), (open[1]!["now"], open[1]!["passageIsGone"]!.GetValue<bool>()));
        Assert.Equal(One, (await story.Secretary.GetAsync($"api/cabinet/submissions/{id}/drafts/1")).Expect(200).Json["paragraphs"]!.AsArray().Select(text => (string)text!));
        Assert.Empty(await ListAsync(story.Secretary, $"submissions/{id}/drafts/2/remarks"));

        var answer = Json(new { answer = "Đã tiếp thu tại Điều 2." });
        Assert.Equal(403, (await story.Secretary.PostAsync($"api/cabinet/remarks/{moved["id"]}/settlement", answer, etag: moved.ETag)).Status);
        var settled = (await story.Clerk.PostAsync($"api/cabinet/remarks/{moved["id"]}/settlement", answer, etag: moved.ETag)).Expect(200);
        (await story.Clerk.PostAsync($"api/cabinet/remarks/{moved["id"]}/settlement", answer, etag: settled.ETag)).Expect(200);
        Assert.Equal("CABINET-5123", (await story.Clerk.PostAsync($"api/cabinet/remarks/{moved["id"]}/settlement", Json(new { answer = "Khác" }), etag: settled.ETag)).Expect(409).Code);
        await story.Cabinet.Host.SettleAsync();
        Assert.Equal([gone["id"]], await ListAsync(story.Clerk, $"submissions/{id}/remarks"));
        Assert.Equal([moved["id"], gone["id"]], await ListAsync(story.Clerk, $"submissions/{id}/drafts/1/remarks"));
    }

    [Fact]
    public async Task Asked_again_there_is_one_version_and_one_remark()
    {
        await using var story = await SubmissionStory.StartAsync();
        var id = await story.SubmittedAsync();

        Assert.Equal((await AddAsync(story.Clerk, id, "draft-0001", One)).Expect(201).Text, (await AddAsync(story.Clerk, id, "draft-0001", One)).Expect(201).Text);
        var first = (await RemarkAsync(story.Secretary, id, "remark-0001", 0, 0, "Điều 1")).Expect(201);
        Assert.Equal(first["id"], (await RemarkAsync(story.Secretary, id, "remark-0001", 0, 0, "Điều 1")).Expect(201)["id"]);

        Assert.Single((await GetAsync(story.Clerk, id)).Json["drafts"]!.AsArray());
        await story.Cabinet.Host.SettleAsync();
        Assert.Single(await ListAsync(story.Clerk, $"submissions/{id}/remarks"));
    }

    [Fact]
    public async Task What_does_not_stand_there_is_not_quoted_and_strangers_see_neither()
    {
        await using var story = await SubmissionStory.StartAsync();
        var other = await story.SecretaryOfAnotherAsync();
        var id = await story.SubmittedAsync();
        (await AddAsync(story.Clerk, id, "draft-0001", One)).Expect(201);

        Assert.Equal("CABINET-5122", (await RemarkAsync(story.Secretary, id, "remark-0001", 0, 1, "Điều 1")).Expect(422).Code);
        var remark = (await RemarkAsync(story.Secretary, id, "remark-0002", 0, 0, "Điều 1")).Expect(201);
        Assert.Equal(200, (await story.Deputy.GetAsync($"api/cabinet/remarks/{remark["id"]}")).Status);
        foreach (var stranger in new[] { other, story.Member })
        {
            Assert.Equal(404, (await stranger.GetAsync($"api/cabinet/remarks/{remark["id"]}")).Status);
            Assert.Equal(404, (await stranger.GetAsync($"api/cabinet/submissions/{id}/drafts/1")).Status);
            Assert.Equal(404, (await RemarkAsync(stranger, id, "remark-0003", 0, 0, "Điều 1")).Status);
            Assert.Equal(404, (await AddAsync(stranger, id, "draft-0003", One)).Status);
        }

        Assert.Equal(403, (await AddAsync(story.Secretary, id, "draft-0004", One)).Status);
        Assert.Equal(404, (await story.Secretary.GetAsync($"api/cabinet/submissions/{id}/drafts/2")).Status);
        (await story.ActAsync(story.Clerk, id, "withdrawal", new { reason = "x" })).Expect(200);
        Assert.Equal("CABINET-5103", (await RemarkAsync(story.Secretary, id, "remark-0005", 0, 0, "Điều 1")).Expect(409).Code);
        Assert.Equal("CABINET-5103", (await AddAsync(story.Clerk, id, "draft-0005", One)).Expect(409).Code);
    }

    [Fact]
    public async Task A_version_has_bounds_and_the_largest_one_is_taken()
    {
        await using var story = await SubmissionStory.StartAsync();
        var id = await story.DrawUpAsync();

        Assert.Equal(["CABINET-5121"], (await AddAsync(story.Clerk, id, "draft-0001", [])).Expect(400).CodesOf("/paragraphs"));
        Assert.Equal(["EGOV-1255"], (await AddAsync(story.Clerk, id, "draft-0002", [.. Enumerable.Repeat("a", CabinetLimits.DraftParagraphs + 1)])).Expect(400).CodesOf("/paragraphs"));
        var large = Enumerable.Repeat(new string('a', 2000), 24).ToList();
        var room = CabinetLimits.DraftBytes - "[]".Length - large.Sum(text => text.Length + "\"\",".Length) - "\"\"".Length;
        Assert.Equal(["CABINET-5121"], (await AddAsync(story.Clerk, id, "draft-0003", [.. large, new string('a', room + 1)])).Expect(400).CodesOf("/paragraphs"));
        (await AddAsync(story.Clerk, id, "draft-0004", [.. large, new string('a', room)])).Expect(201);
        (await AddAsync(story.Clerk, id, "draft-0006", [.. Enumerable.Repeat("a", CabinetLimits.DraftParagraphs)])).Expect(201);
        Assert.Equal(["CABINET-5214"], (await AddAsync(story.Clerk, id, "draft-0005", ["TUYỆT MẬT"])).Expect(400).CodesOf("/paragraphs/0"));
    }

    private static Task<Answer> AddAsync(ApiClient client, string id, string key, string[] paragraphs) =>
        client.PostAsync($"api/cabinet/submissions/{id}/drafts", new JsonObject { ["paragraphs"] = new JsonArray([.. paragraphs.Select(text => (JsonNode)text)]) }.ToJsonString(), key);

    private static Task<Answer> RemarkAsync(ApiClient client, string id, string key, int paragraph, int start, string quote) => client.PostAsync(
        $"api/cabinet/submissions/{id}/drafts/1/remarks", Json(new { paragraph, start, length = quote.Length, quote, text = "Cần làm rõ." }), key);
}
