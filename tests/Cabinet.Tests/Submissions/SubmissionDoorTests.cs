using System.Text.Json.Nodes;
using static EGov.Cabinet.Tests.Submissions.SubmissionStory;

namespace EGov.Cabinet.Tests.Submissions;

/// <summary>What is refused at the door, and where.</summary>
public sealed class SubmissionDoorTests
{
    [Fact]
    public async Task A_state_secret_is_refused_and_nothing_of_it_is_kept()
    {
        await using var story = await SubmissionStory.StartAsync();

        var refused = (await story.Clerk.PostAsync("api/cabinet/submissions", Content(("classified", true)), "secret-0001")).Expect(422);
        Assert.Equal("CABINET-5214", refused.Code);
        Assert.Contains("chỉ đăng ký số và việc họp giấy", refused["detail"], StringComparison.Ordinal);
        foreach (var (field, content) in new[]
        {
            ("/title", Content(("title", "TỐI MẬT: Đề án"))),
            ("/summary", Content(("summary", "(MẬT) Tóm tắt"))),
            ("/opinions/0/text", Content(("opinions", JsonNode.Parse("""[{"agency":"G15","stance":"agree","text":"Độ mật: Mật. Nhất trí"}]""")!))),
        })
        {
            Assert.Equal(["CABINET-5214"], (await story.Clerk.PostAsync("api/cabinet/submissions", content, "secret-0002")).Expect(400).CodesOf(field));
        }

        Assert.Empty(await ListAsync(story.Clerk, "submissions/mine"));
    }

    [Theory]
    [InlineData("body", "\"nowhere\"", "/body", "CABINET-5100")]
    [InlineData("questions", "[]", "/questions", "CABINET-5212")]
    [InlineData("opinions", """[{"agency":"Z99","stance":"agree"}]""", "/opinions/0/agency", "CABINET-5110")]
    [InlineData("opinions", """[{"agency":"G15","stance":"disagree"}]""", "/opinions/0/text", "CABINET-5111")]
    public async Task What_is_wrong_is_named_where_it_stands(string field, string value, string where, string code)
    {
        await using var story = await SubmissionStory.StartAsync();

        Assert.Equal([code], (await story.Clerk.PostAsync("api/cabinet/submissions", Content((field, JsonNode.Parse(value)!)), "wrong-0001")).Expect(400).CodesOf(where));
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        await using var story = await SubmissionStory.StartAsync();
        var many = new JsonArray([.. Enumerable.Range(0, 31).Select(_ => JsonNode.Parse("""{"agency":"G15","stance":"agree"}"""))]);

        Assert.Equal(["CABINET-5109"], (await story.Clerk.PostAsync("api/cabinet/submissions", Content(("opinions", many)), "much-0001")).Expect(400).CodesOf("/opinions"));
        Assert.Equal(400, (await story.Clerk.PostAsync("api/cabinet/submissions", Content(("summary", new string('a', 2001))), "much-0002")).Status);
        Assert.Equal(403, (await story.Cabinet.Operator.PostAsync("api/cabinet/submissions", Content(), "much-0003")).Status);
        Assert.Equal(
            ["CABINET-5108"],
            (await story.ActAsync(story.Secretary, await story.SubmittedAsync(), "return", new { grounds = Array.Empty<string>(), reason = "x" })).Expect(400).CodesOf("/grounds"));
    }
}
