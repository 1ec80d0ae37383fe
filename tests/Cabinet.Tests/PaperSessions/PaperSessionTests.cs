using EGov.Cabinet.PaperSessions;
using EGov.Cabinet.Tests.Submissions;
using static EGov.Cabinet.Tests.Submissions.SubmissionStory;

namespace EGov.Cabinet.Tests.PaperSessions;

public sealed class PaperSessionTests
{
    private const string Route = $"api/cabinet/bodies/{Body}/paper-sessions";

    [Fact]
    public async Task Number_and_day_are_registered_once_and_shown_to_who_leads_the_body()
    {
        await using var story = await SubmissionStory.StartAsync();
        var other = await story.SecretaryOfAnotherAsync();
        var session = Json(new { number = "12/TTr-BCA", heldOn = "2026-01-07" });

        var first = (await story.Secretary.PostAsync(Route, session)).Expect(201);
        Assert.Equal(first.Text, (await story.Secretary.PostAsync(Route, session)).Expect(201).Text);
        Assert.Equal("CABINET-5611", (await story.Secretary.PostAsync(Route, Json(new { number = "12/ttr-bca", heldOn = "2026-01-08" }))).Expect(409).Code);
        (await story.Secretary.PostAsync(Route, Json(new { number = "13/TTr-BCA", heldOn = "2026-01-09" }))).Expect(201);
        await story.Cabinet.Host.SettleAsync();

        var listed = (await story.Chair.GetAsync(Route)).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(["13/TTr-BCA", "12/TTr-BCA"], listed.Select(each => each!["number"]!.GetValue<string>()));
        Assert.Empty(await ListAsync(story.Deputy, $"bodies/{Body}/paper-sessions?year=2025"));
        Assert.Equal(403, (await story.Member.GetAsync(Route)).Status);
        Assert.Equal(403, (await story.Chair.PostAsync(Route, session)).Status);
        Assert.Equal(404, (await other.GetAsync(Route)).Status);
        Assert.Equal(404, (await other.PostAsync(Route, session)).Status);
        Assert.Empty(await ListAsync(other, "bodies/province/paper-sessions"));
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("12/2026/TTr-BCA", true)]
    [InlineData("12/TTr-BCA-V01", true)]
    [InlineData("12/TTr-BCA: về việc điều động", false)]
    [InlineData("Về việc điều động", false)]
    [InlineData("12/điềuđộnglựclượng", false)]
    [InlineData("12\n", false)]
    public void There_is_no_room_for_content(string number, bool possible) => Assert.Equal(possible, PaperSession.IsNumber(number));
}
