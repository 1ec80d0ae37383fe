using EGov.Cabinet.Tests.Files;
using EGov.Platform.Access;
using EGov.Platform.Calendar;

namespace EGov.Cabinet.Tests.Ballots;

/// <summary>A ballot from its drawing up to its publication.</summary>
public sealed class BallotStoryTests
{
    [Fact]
    public async Task Members_answer_change_their_minds_are_counted_once_and_see_the_result_when_it_is_published()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 5);
        var ballot = await government.OpenAsync();
        var opened = (await government.Member(1).GetAsync($"api/cabinet/ballots/{ballot}")).Expect(200);
        Assert.Equal(("1/PLYK/2026", "open", "5"), (opened["number"], opened["stage"], opened["voters"]));
        // The tenth of January 2026 is a Saturday on which agencies work.
        Assert.Equal("2026-01-10T17:00:00+07:00", opened["due"]);

        (await government.Assistant.PutAsync(
            $"api/cabinet/ballots/{ballot}/answer/draft", """{"seat":"s3","answers":[{"option":"other","text":"Đề nghị bổ sung"}],"note":"Xin ý kiến"}""")).Expect(200);
        var draft = (await government.Member(1).GetAsync($"api/cabinet/ballots/{ballot}/answer")).Expect(200);
        Assert.Equal(("drafted", "Xin ý kiến"), (draft["state"], draft.Json["draft"]!["note"]!.GetValue<string>()));

        var first = (await government.AnswerAsync(0, ballot)).Expect(200);
        (await government.AnswerAsync(1, ballot, "disagree")).Expect(200);
        (await government.AnswerAsync(1, ballot, discuss: "Cần thảo luận thêm")).Expect(200);
        (await government.AnswerAsync(2, ballot)).Expect(200);
        Assert.Equal("CABINET-5207", (await government.CloseAsync(ballot)).Code);
        (await government.AnswerAsync(3, ballot, "other", "Nên lùi thời hạn")).Expect(200);
        (await government.AnswerAsync(4, ballot, "disagree")).Expect(200);
        Assert.Equal("CABINET-5405", (await government.Secretary.GetAsync($"api/cabinet/ballots/{ballot}/result")).Code);
        (await government.CloseAsync(ballot)).Expect(200);

        var result = await government.ResultAsync(ballot);
        var tally = result["questions"]![0]!["tally"]!;
        Assert.Equal(("3", "passed", "5", "3"), ($"{tally["votes"]}", $"{tally["outcome"]}", $"{tally["members"]}", $"{tally["needed"]}"));
        Assert.Equal(["Ủy viên 1"], result["askedToDiscuss"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("CABINET-5405", (await government.Member(2).GetAsync($"api/cabinet/ballots/{ballot}/result")).Code);
        Assert.Equal("CABINET-5202", (await government.AnswerAsync(2, ballot, "disagree")).Code);
        Assert.Equal(first.Json["receipt"]!["hash"]!.GetValue<string>(), (await government.Chair.GetAsync($"api/cabinet/ballots/{ballot}/receipt")).Expect(200)["hash"]);

        var proposed = (await government.Chair.GetAsync("api/cabinet/bodies/government/agenda")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(ballot, Assert.Single(proposed)!["ballot"]!.GetValue<string>());
        var closed = await government.Chair.GetAsync($"api/cabinet/ballots/{ballot}");
        Assert.Equal("CABINET-5401", (await government.Chair.PostAsync($"api/cabinet/ballots/{ballot}/publication", null, etag: closed.ETag)).Code);
        (await government.Chair.PostAsync($"api/cabinet/ballots/{ballot}/agenda", """{"accept":true}""", etag: closed.ETag)).Expect(200);
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_told_that_time_has_passed_and_counted_by_the_regulation()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var ballot = await government.OpenAsync(days: 2);
        (await government.AnswerAsync(0, ballot)).Expect(200);

        await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, 6), new(9, 0)));
        await cabinet.Host.SettleAsync();
        Assert.Equal("no yes yes", await ToldAsync(government, ballot, "remindedAt"));
        await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, 7), new(18, 0)));
        await cabinet.Host.SettleAsync();
        Assert.Equal("no yes yes", await ToldAsync(government, ballot, "overdueAt"));
        var late = (await government.AnswerAsync(1, ballot)).Expect(200);
        Assert.True(late.Json["receipt"]!["late"]!.GetValue<bool>());
        Assert.True((await government.Member(2).GetAsync("api/cabinet/desk")).Expect(200).Json["items"]![0]!["overdue"]!.GetValue<bool>());

        await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, 8), new(18, 0)));
        await cabinet.Host.SettleAsync();

        var result = await government.ResultAsync(ballot);
        Assert.Equal(("2", "1", "1"), ($"{result["answered"]}", $"{result["late"]}", $"{result["questions"]![0]!["tally"]!["silent"]}"));
        Assert.Empty((await government.Member(2).GetAsync("api/cabinet/desk")).Expect(200).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task A_ballot_that_is_recalled_takes_no_answers_and_keeps_its_number_void()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var ballot = await government.OpenAsync();
        (await government.AnswerAsync(1, ballot)).Expect(200);

        var etag = (await government.Secretary.GetAsync($"api/cabinet/ballots/{ballot}")).ETag;
        Assert.Equal(["CABINET-5215"], (await government.Secretary.PostAsync($"api/cabinet/ballots/{ballot}/recall", """{"reason":""}""", etag: etag)).CodesOf("/reason"));
        (await government.Secretary.PostAsync($"api/cabinet/ballots/{ballot}/recall", """{"reason":"Hồ sơ sai"}""", etag: etag)).Expect(200);
        await cabinet.Host.SettleAsync();

        Assert.Equal("CABINET-5203", (await government.AnswerAsync(2, ballot)).Code);
        Assert.Empty((await government.Member(1).GetAsync("api/cabinet/desk")).Expect(200).Json["items"]!.AsArray());
        var second = await government.OpenAsync(key: "ballot-key-2");
        Assert.Equal("2/PLYK/2026", (await government.Chair.GetAsync($"api/cabinet/ballots/{second}"))["number"]);
    }

    [Fact]
    public async Task More_time_moves_reminders_and_the_end()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 2);
        var ballot = await government.OpenAsync(days: 1);
        var etag = (await government.Secretary.GetAsync($"api/cabinet/ballots/{ballot}")).ETag;

        var extended = (await government.Secretary.PostAsync($"api/cabinet/ballots/{ballot}/extension", """{"until":"2026-01-11","reason":"Thêm thời gian"}""", etag: etag)).Expect(200);
        Assert.Equal("2026-01-12T17:00:00+07:00", extended["due"]);
        await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, 9), new(12, 0)));
        await cabinet.Host.SettleAsync();
        Assert.Equal("open", (await government.Chair.GetAsync($"api/cabinet/ballots/{ballot}"))["stage"]);
        await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, 13), new(17, 30)));
        await cabinet.Host.SettleAsync();
        Assert.Equal("closed", (await government.Chair.GetAsync($"api/cabinet/ballots/{ballot}"))["stage"]);
    }

    [Fact]
    public async Task Bodies_see_nothing_of_each_other()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var province = await Committee.FoundAsync(cabinet, members: 3, id: "nghe-an", regulation: "provincial-committee");
        var ballot = await government.OpenAsync();

        foreach (var stranger in new[] { province.Chair, province.Secretary, province.Member(1), province.Assistant, cabinet.ClientOf(new Caller("clerk", [Callers.Official], "G22") { Level = 2 }) })
        {
            foreach (var path in new[] { $"ballots/{ballot}", $"ballots/{ballot}/result", $"ballots/{ballot}/progress", $"ballots/{ballot}/answer", $"ballots/{ballot}/proof", "bodies/government", "bodies/government/agenda", "ballots?body=government" })
            {
                Assert.Equal(404, (await stranger.GetAsync($"api/cabinet/{path}")).Status);
            }

            Assert.Equal(404, (await stranger.PutAsync($"api/cabinet/ballots/{ballot}/answer", Committee.Body("agree"))).Status);
        }

        Assert.Equal("1/PLYK/2026", (await province.Chair.GetAsync($"api/cabinet/ballots/{await province.OpenAsync(key: "ballot-key-9")}"))["number"]);
    }

    [Fact]
    public async Task What_the_chair_opens_is_what_was_read_and_who_drew_it_up_does_not_open_it()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var prepared = await government.PrepareAsync();
        var path = $"api/cabinet/ballots/{prepared["id"]}";

        var changed = (await government.Secretary.PutAsync(path, """{"body":"government","title":"Nội dung khác","questions":[{"text":"Khác?","kind":"agreement"}]}""", prepared.ETag)).Expect(200);
        Assert.Equal("EGOV-1023", (await government.Chair.PostAsync($"{path}/opening", null, etag: prepared.ETag)).Code);
        Assert.Equal("prepared", (await government.Chair.GetAsync(path))["stage"]);
        changed = (await government.Secretary.PutAsync(path, """{"body":"government","title":"Lần ba","questions":[{"text":"Khác?","kind":"agreement"}]}""", changed.ETag)).Expect(200);
        (await government.Chair.PostAsync($"{path}/opening", null, etag: changed.ETag)).Expect(200);
    }

    [Fact]
    public async Task Nothing_tells_what_came_out_before_it_is_published()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var (passed, failed) = (await government.OpenAsync(), await government.OpenAsync(key: "ballot-key-2"));
        foreach (var (ballot, option) in new[] { (passed, "agree"), (failed, "disagree") })
        {
            for (var place = 0; place < government.Members; place++)
            {
                (await government.AnswerAsync(place, ballot, option)).Expect(200);
            }

            (await government.CloseAsync(ballot)).Expect(200);
        }

        var member = government.Member(2);
        Assert.Equal((await member.GetAsync($"api/cabinet/ballots/{passed}")).ETag, (await member.GetAsync($"api/cabinet/ballots/{failed}")).ETag);
        Assert.Equal(await HistoryAsync(member, passed), await HistoryAsync(member, failed));
        Assert.Equal("CABINET-5405", (await member.GetAsync($"api/cabinet/ballots/{failed}/receipt")).Code);
        Assert.Single((await government.Chair.GetAsync("api/cabinet/bodies/government/agenda")).Expect(200).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Nobody_seats_themselves_and_no_seat_ends_before_today()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var etag = (await government.Secretary.GetAsync("api/cabinet/bodies/government")).ETag;

        var own = """{"seats":[{"person":"government-secretary","name":"A","title":"B","role":"deputy","from":"2026-01-05"}]}""";
        Assert.Equal(["CABINET-5010"], (await government.Secretary.PostAsync("api/cabinet/bodies/government/seats", own, etag: etag)).CodesOf("/seats/0"));
        Assert.Equal("CABINET-5011", (await government.Secretary.PostAsync("api/cabinet/bodies/government/seats/s2/end", """{"on":"2026-01-04","reason":"x"}""", etag: etag)).Code);
        Assert.Equal("CABINET-5010", (await government.Secretary.PostAsync("api/cabinet/bodies/government/seats/s1/end", """{"on":"2026-01-06","reason":"x"}""", etag: etag)).Code);
    }

    [Fact]
    public async Task Who_gets_another_seat_keeps_their_vote_and_who_assisted_the_old_one_drafts_no_more()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var ballot = await government.OpenAsync();
        var body = (await government.Secretary.GetAsync("api/cabinet/bodies/government")).ETag;
        var ended = (await government.Secretary.PostAsync("api/cabinet/bodies/government/seats/s3/end", """{"on":"2026-01-05","reason":"Chức danh mới"}""", etag: body)).Expect(200);
        var seat = $$"""{"seats":[{"person":"{{Committee.PersonOf("government", 1)}}","name":"Ủy viên 1","title":"Phó Thủ tướng","role":"deputy","from":"2026-01-06"}]}""";
        (await government.Secretary.PostAsync("api/cabinet/bodies/government/seats", seat, etag: ended.ETag)).Expect(200);
        await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, 6), new(9, 0)));
        await cabinet.Host.SettleAsync();

        Assert.Equal(ballot, (await government.Member(1).GetAsync("api/cabinet/desk")).Expect(200).Json["items"]![0]!["ballot"]!.GetValue<string>());
        Assert.Equal("s3", (await government.AnswerAsync(1, ballot)).Expect(200)["seat"]);
        Assert.True((await government.Member(1).GetAsync($"api/cabinet/ballots/{ballot}")).Expect(200).Json["mayAnswer"]!.GetValue<bool>());
        Assert.Equal(404, (await government.Assistant.GetAsync($"api/cabinet/ballots/{ballot}")).Status);
        Assert.Equal(404, (await government.Assistant.PutAsync($"api/cabinet/ballots/{ballot}/answer/draft", """{"seat":"s3","answers":[{"option":"agree"}]}""")).Status);
    }

    [Fact]
    public async Task Time_is_given_within_bounds_only()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 2);
        var ballot = await government.OpenAsync();
        var etag = (await government.Secretary.GetAsync($"api/cabinet/ballots/{ballot}")).ETag;

        foreach (var day in new[] { "0001-01-01", "2026-01-04", "2026-04-01", "9999-12-31" })
        {
            var refused = await government.Secretary.PostAsync($"api/cabinet/ballots/{ballot}/extension", $$"""{"until":"{{day}}","reason":"x"}""", etag: etag);
            Assert.Equal(["CABINET-5218"], refused.CodesOf("/until"));
        }
    }

    [Fact]
    public async Task A_paper_of_one_body_is_no_paper_of_another_though_one_agency_serves_both()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 3);
        var province = await Committee.FoundAsync(cabinet, members: 3, id: "nghe-an", regulation: "provincial-committee");
        var paper = (await government.Secretary.UploadPaperAsync("upload-0001", Papers.Whole)).Expect(201)["id"];
        string BallotOf(string body) =>
            $$"""{"body":"{{body}}","title":"Dự thảo","questions":[{"text":"Thông qua?","kind":"agreement"}],"papers":[{"file":"{{paper}}","name":"Dự thảo"}]}""";
        (await government.Secretary.PostAsync("api/cabinet/ballots", BallotOf("government"), "ballot-key-1")).Expect(201);

        Assert.Equal(["/papers"], (await province.Secretary.PostAsync("api/cabinet/ballots", BallotOf("nghe-an"), "ballot-key-2")).WrongFields);
        Assert.Equal(404, (await province.Secretary.GetAsync($"api/cabinet/files/{paper}")).Status);
        Assert.Equal(200, (await government.Chair.GetAsync($"api/cabinet/files/{paper}")).Status);
    }

    [Fact]
    public async Task What_an_answer_lacks_is_told_by_field_and_number()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, members: 2);
        var ballot = await government.OpenAsync();

        Assert.Equal(["CABINET-5306"], (await government.AnswerAsync(1, ballot, "maybe")).CodesOf("/answers/0/option"));
        Assert.Equal(["CABINET-5307"], (await government.AnswerAsync(1, ballot, "other")).CodesOf("/answers/0/text"));
        Assert.Equal(["CABINET-5305"], (await government.Member(1).PutAsync($"api/cabinet/ballots/{ballot}/answer", """{"answers":[]}""")).CodesOf("/answers"));
        Assert.Equal("CABINET-5300", (await government.Secretary.PutAsync($"api/cabinet/ballots/{ballot}/answer", Committee.Body("agree"))).Code);
        Assert.Equal("CABINET-5300", (await government.Assistant.PutAsync($"api/cabinet/ballots/{ballot}/answer", Committee.Body("agree"))).Code);
        Assert.Equal("CABINET-5311", (await government.Assistant.PutAsync($"api/cabinet/ballots/{ballot}/answer/draft", """{"seat":"s2","answers":[{"option":"agree"}]}""")).Code);
    }

    private static async Task<string> ToldAsync(Committee government, string ballot, string field) => string.Join(
        ' ',
        (await government.Secretary.GetAsync($"api/cabinet/ballots/{ballot}/progress")).Expect(200).Json["items"]!.AsArray().Select(item => item![field] is null ? "no" : "yes"));

    private static async Task<string> HistoryAsync(Portal.Tests.Api.ApiClient client, string ballot) => string.Join(
        ' ', (await client.GetAsync($"api/cabinet/ballots/{ballot}/history")).Expect(200).Json["items"]!.AsArray().Select(item => $"{item!["what"]}"));
}
