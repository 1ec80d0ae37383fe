using System.Text;
using EGov.Exchange.Participants;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Participants;

/// <summary>The directory of who can be written to, and those who may not take part for the time being.</summary>
public sealed class ParticipantsTests
{
    private const string Route = "api/exchange/participants";

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "org-party-central-office", "org-party-central-office", "party" },
        { "org-fatherland-front", "org-fatherland-front", "massOrganisation" },
        { "org-labour-confederation", "org-labour-confederation", "massOrganisation" },
        { "org-supreme-court", "org-supreme-court", "court" },
        { "org-supreme-procuracy", "org-supreme-procuracy", "procuracy" },
        { "0100684378", "0100684378", "enterprise" },
        { "0100109106", "0100109106", "enterprise" },
        { "0100100079", "0100100079", "enterprise" },
        { "0102595740", "0102595740", "enterprise" },
        { "0100112437", "0100112437", "enterprise" },
        { "000.00.00.H41", "H41", "province" },
        { "G22", "G22", "ministry" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Every_body_is_found_by_its_code_or_id_and_can_be_written_to(string code, string agency, string kind)
    {
        await using var axis = await ExchangeHost.StartAsync();

        var found = (await axis.ClerkOf("G22").GetAsync($"{Route}/{code}")).Expect(200);
        Assert.True((await AddressingOf(axis).RecipientsAsync([code], default)).Succeeded(out var addressed, out var error), error?.Definition.Code);

        Assert.Equal((agency, kind), (found["id"], found["kind"]));
        Assert.Equal(agency, Assert.Single(addressed.Recipients).Agency);
    }

    [Fact]
    public async Task The_directory_is_searched_by_words_kind_and_parent()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G22");

        Assert.Equal(["0100112437"], await IdsAsync(clerk, "?q=vietcombank"));
        Assert.Equal(["H41"], await IdsAsync(clerk, "?q=nghe+an&kind=province"));
        Assert.Contains("org-youth-union", await IdsAsync(clerk, "?parent=org-fatherland-front"));
        Assert.Equal(6, (await IdsAsync(clerk, "?kind=enterprise")).Count);
        (await clerk.GetAsync($"{Route}?kind=castle")).Expect(400);
        (await axis.Anonymous.GetAsync(Route)).Expect(401);
        (await axis.ClientOf(new Caller("001099012345", [Callers.Citizen], null)).GetAsync(Route)).Expect(403);
    }

    [Fact]
    public async Task The_directory_goes_on_at_its_cursor()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var system = axis.SystemOf("G22");

        var first = (await system.GetAsync($"{Route}?kind=enterprise&limit=4")).Expect(200);
        var rest = (await system.GetAsync($"{Route}?kind=enterprise&limit=4&cursor={first["cursor"]}")).Expect(200);

        Assert.Equal((4, 2), (first.Json["items"]!.AsArray().Count, rest.Json["items"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_connected_system_shows_in_the_directory()
    {
        await using var axis = await ExchangeHost.StartAsync();
        const string Body = """{"id": "000.00.00.H41", "agency": "H41", "settings": {"name": "Trục", "addresses": [], "certificates": []}}""";
        Assert.Equal("false", (await axis.ClerkOf("G22").GetAsync($"{Route}/H41"))["connected"]);

        (await OperatorsOf(axis).PostAsync("api/exchange/systems", Body, key: "register-1")).Expect(201);
        await axis.Host.SettleAsync();

        Assert.Equal("true", (await axis.ClerkOf("G22").GetAsync($"{Route}/H41"))["connected"]);
    }

    [Fact]
    public async Task A_locked_agency_neither_sends_nor_receives_until_it_is_unlocked()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var operators = OperatorsOf(axis);
        var read = (await operators.GetAsync($"{Route}/H41")).Expect(200);
        Assert.Equal("\"0\"", read.ETag);

        (await operators.PostAsync($"{Route}/H41/lock", """{"reason": " "}""", etag: "\"0\"")).Expect(422);
        (await operators.PostAsync($"{Route}/H41/lock", """{"reason": "Rò rỉ khóa"}""")).Expect(428);
        (await operators.PostAsync($"{Route}/nobody/lock", """{"reason": "Rò rỉ khóa"}""", etag: "\"0\"")).Expect(404);
        (await axis.ClerkOf("H41").PostAsync($"{Route}/H41/lock", """{"reason": "Rò rỉ khóa"}""", etag: "\"0\"")).Expect(403);
        var locked = (await operators.PostAsync($"{Route}/H41/lock", """{"reason": "Rò rỉ khóa"}""", etag: "\"0\"")).Expect(200);
        (await operators.PostAsync($"{Route}/H41/lock", """{"reason": "Khác"}""", etag: "\"0\"")).Expect(412);

        Assert.Equal(("Rò rỉ khóa", "\"1\""), (locked["lockedFor"], locked.ETag));
        Assert.False((await AddressingOf(axis).RecipientsAsync(["000.00.00.H41"], default)).Succeeded(out _, out var error));
        Assert.Equal("EXCHANGE-4005", error.Definition.Code);
        Assert.False((await AddressingOf(axis).SenderAsync("H41", "H41", default)).Succeeded(out _, out error));

        (await operators.PostAsync($"{Route}/H41/unlock", null, etag: "\"1\"")).Expect(200);
        Assert.True((await AddressingOf(axis).RecipientsAsync(["000.00.00.H41"], default)).Succeeded(out _, out _));
    }

    [Fact]
    public async Task Of_two_operators_who_decide_at_once_about_the_same_version_one_is_told_that_it_is_stale()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (one, other) = (OperatorsOf(axis), OperatorsOf(axis));

        var answers = await Task.WhenAll(
            one.PostAsync($"{Route}/H41/lock", """{"reason": "Một"}""", etag: "\"0\""), other.PostAsync($"{Route}/H41/lock", """{"reason": "Hai"}""", etag: "\"0\""));

        Assert.Equal([200, 412], answers.Select(answer => answer.Status).Order());
        var kept = await axis.Services.GetRequiredService<AggregateStore<Participant, ParticipantEvent>>().FindAsync(Participant.AggregateId("H41"), default);
        Assert.Equal(answers.Single(answer => answer.Status == 200)["lockedFor"], kept!.State.Lock);
    }

    [Fact]
    public async Task Operators_import_agencies_into_the_axis_and_others_do_not()
    {
        await using var axis = await ExchangeHost.StartAsync();
        const string Csv = """
            id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom
            H14.07,Sở Y tế,Department of Health,provinceUnit,H14,000.00.07.H14,H14.07,,2016-01-01,,,register,true,

            """;

        (await SendAsync(axis.ClerkOf("G22"), "", Csv)).Expect(403);
        Assert.Equal("1", (await SendAsync(OperatorsOf(axis), "?dryRun=true", Csv)).Expect(200)["accepted"]);
        Assert.Null(await axis.Services.GetRequiredService<AgencyRegistry>().FindAsync("H14.07", default));
        Assert.Equal("1", (await SendAsync(OperatorsOf(axis), "", Csv)).Expect(200)["accepted"]);

        Assert.Equal("H14.07", (await axis.ClerkOf("G22").GetAsync($"{Route}/000.00.07.H14")).Expect(200)["id"]);
    }

    private static Task<Answer> SendAsync(ApiClient client, string query, string csv) =>
        client.SendAsync(HttpMethod.Post, $"api/exchange/agencies/import{query}", new StringContent(csv, Encoding.UTF8, "text/csv"));

    private static async Task<IReadOnlyList<string>> IdsAsync(ApiClient client, string query) =>
        [.. (await client.GetAsync(Route + query)).Expect(200).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    private static Addressing AddressingOf(ExchangeHost axis) => axis.Services.GetRequiredService<Addressing>();

    private static ApiClient OperatorsOf(ExchangeHost axis) => axis.ClientOf(new Caller("ops", [Callers.Operator], null));
}
