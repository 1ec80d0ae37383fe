using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;

namespace EGov.Cabinet.Tests;

/// <summary>A body with so many members, the first of them the chair, a secretary, and an assistant of the second member.</summary>
internal sealed class Committee
{
    private const string Office = "G22";

    private readonly CabinetHost cabinet;

    private Committee(CabinetHost cabinet, string id, int members)
    {
        (this.cabinet, Id, Members) = (cabinet, id, members);
        Secretary = cabinet.ClientOf(new Caller($"{id}-secretary", [Callers.Official], Office) { Level = 2 });
        Assistant = cabinet.ClientOf(new Caller($"{id}-assistant", [Callers.Official], Office) { Level = 2 });
    }

    public string Id { get; }

    public int Members { get; }

    public ApiClient Secretary { get; }

    /// <summary>Assists the second member.</summary>
    public ApiClient Assistant { get; }

    public ApiClient Chair => Member(0);

    /// <summary>One that is there already, or will be.</summary>
    public static Committee Of(CabinetHost cabinet, string id, int members) => new(cabinet, id, members);

    public static async Task<Committee> FoundAsync(CabinetHost cabinet, int members = 5, string id = "government", string regulation = "government")
    {
        var committee = new Committee(cabinet, id, members);
        await committee.FoundOrGoOnAsync(regulation);
        return committee;
    }

    /// <summary>Founds it and gives all seats, or what is left of that.</summary>
    public async Task FoundOrGoOnAsync(string regulation = "government")
    {
        var (id, members, committee) = (Id, Members, this);
        var founded = $$"""
            {"id":"{{id}}","name":{"vi":"Ủy ban {{id}}","en":"Committee {{id}}"},"regulation":"{{regulation}}","agency":"{{Office}}",
             "secretary":{"person":"{{id}}-secretary","name":"Thư ký","title":"Vụ Tổng hợp"} }
            """;
        (await cabinet.Operator.PostAsync("api/cabinet/bodies", founded)).Expect(201);
        var seats = Enumerable.Range(0, members).Select(place => Seat(PersonOf(id, place), $"Ủy viên {place}", place == 0 ? "chair" : "member")).ToList();
        seats.Add(Seat($"{id}-assistant", "Trợ lý", "assistant", assists: "s3"));
        foreach (var some in seats.Chunk(100))
        {
            var body = await committee.Secretary.GetAsync($"api/cabinet/bodies/{id}");
            if (body.Json["seats"]!.AsArray().Any(seat => $"{seat!["person"]}" == $"{some[0]["person"]}"))
            {
                continue;
            }

            var etag = body.ETag;
            (await committee.Secretary.PostAsync($"api/cabinet/bodies/{id}/seats", new JsonObject { ["seats"] = new JsonArray([.. some]) }.ToJsonString(), etag: etag)).Expect(200);

            // So many seats wait to be told of that the next may have to wait for the relay.
            await cabinet.Host.SettleAsync();
        }
    }

    /// <summary>The stage of the ballot that was drawn up under the key; null when it was not.</summary>
    public async Task<string?> StageAsync(string key) =>
        (await Secretary.GetAsync($"api/cabinet/bodies/{Id}")).Status == 200 ? (await PrepareAsync(key: key))["stage"] : null;

    /// <summary>Opens the ballot that is drawn up under the key, unless it is open.</summary>
    public async Task<string> OpenOrGoOnAsync(string key)
    {
        var prepared = await PrepareAsync(key: key);
        return prepared["stage"] == "prepared" ? await OpenAsync(key: key) : prepared["id"];
    }

    /// <summary>The seat of a member, counted from 0: the secretary has the first.</summary>
    public static string SeatOf(int place) => string.Create(CultureInfo.InvariantCulture, $"s{place + 2}");

    public static string PersonOf(string body, int place) => string.Create(CultureInfo.InvariantCulture, $"{body}-{place:D4}");

    public ApiClient Member(int place) => cabinet.ClientOf(CallerOf(place));

    public Caller CallerOf(int place) => new(PersonOf(Id, place), [Callers.Leader], Office) { Level = 2 };

    /// <summary>Draws a ballot up and has the chair open it.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> OpenAsync(string? questions = null, int? days = null, string key = "ballot-key-1")
    {
        var prepared = await PrepareAsync(questions, days, key);
        (await Chair.PostAsync($"api/cabinet/ballots/{prepared["id"]}/opening", null, etag: prepared.ETag)).Expect(200);
        await cabinet.Host.SettleAsync();
        return prepared["id"];
    }

    public async Task<Portal.Tests.Api.Answer> PrepareAsync(string? questions = null, int? days = null, string key = "ballot-key-1")
    {
        questions ??= """[{"text":"Thông qua dự thảo nghị quyết?","kind":"agreement"}]""";
        var body = $$"""{"body":"{{Id}}","title":"Dự thảo nghị quyết","questions":{{questions}}{{(days is null ? "" : $",\"answerDays\":{days}")}}}""";
        return (await Secretary.PostAsync("api/cabinet/ballots", body, key)).Expect(201);
    }

    public Task<Portal.Tests.Api.Answer> AnswerAsync(int place, string ballot, string option = "agree", string? text = null, string? discuss = null) =>
        Member(place).PutAsync($"api/cabinet/ballots/{ballot}/answer", Body(option, text, discuss));

    public static string Body(string option, string? text = null, string? discuss = null)
    {
        var answer = new JsonObject { ["option"] = option };
        if (text is not null)
        {
            answer["text"] = text;
        }

        var body = new JsonObject { ["answers"] = new JsonArray(answer) };
        if (discuss is not null)
        {
            body["discuss"] = discuss;
        }

        return body.ToJsonString();
    }

    /// <summary>Has the secretary close it, and lets it be counted.</summary>
    public async Task<Portal.Tests.Api.Answer> CloseAsync(string ballot)
    {
        var etag = (await Secretary.GetAsync($"api/cabinet/ballots/{ballot}")).ETag;
        var closing = await Secretary.PostAsync($"api/cabinet/ballots/{ballot}/closing", null, etag: etag);
        await cabinet.Host.SettleAsync();
        return closing;
    }

    public async Task<JsonNode> ResultAsync(string ballot) => (await Secretary.GetAsync($"api/cabinet/ballots/{ballot}/result")).Expect(200).Json;

    private static JsonNode Seat(string person, string name, string role, string? assists = null) => JsonSerializer.SerializeToNode(
        assists is null
            ? new Dictionary<string, string> { ["person"] = person, ["name"] = name, ["title"] = "Bộ trưởng", ["role"] = role, ["from"] = "2020-01-01" }
            : new Dictionary<string, string> { ["person"] = person, ["name"] = name, ["title"] = "Chuyên viên", ["role"] = role, ["from"] = "2020-01-01", ["assists"] = assists })!;
}
