using System.Text;
using System.Text.Json.Nodes;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Tests.Files;
using EGov.Platform.Calendar;
using Answer = EGov.Cabinet.Answers.Answer;

namespace EGov.Cabinet.Tests.Commitments;

/// <summary>
/// A ballot of the Government that was counted: the chair agrees, the second changed their mind and asks to discuss it, the third disagrees, the
/// fourth has another opinion and is late, the fifth says nothing.
/// </summary>
internal sealed class CountedBallot : IAsyncDisposable
{
    private const int Voters = 5;
    private const int PieceLength = 2000;

    private readonly List<JsonNode> receipts = [];

    private CountedBallot(CabinetHost cabinet, Committee government, string id) => (Cabinet, Government, Id) = (cabinet, government, id);

    public CabinetHost Cabinet { get; }

    public Committee Government { get; }

    public string Id { get; }

    /// <summary>The receipts in the order in which they were given; the second member has the second and the third.</summary>
    public IReadOnlyList<JsonNode> Receipts => receipts;

    public string Aggregate => Ballot.AggregateId(Id);

    public static IReadOnlyList<string> Seats { get; } = [.. Enumerable.Range(0, Voters).Select(Committee.SeatOf)];

    public static async Task<CountedBallot> PlayAsync()
    {
        var cabinet = await CabinetHost.StartAsync();
        var government = await Committee.FoundAsync(cabinet, Voters);
        var paper = (await government.Secretary.UploadPaperAsync("upload-0001", Files.Papers.Whole)).Expect(201)["id"];
        var body = $$"""
            {"body":"government","title":"Dự thảo nghị quyết","answerDays":2,"questions":[{"text":"Thông qua dự thảo nghị quyết?","kind":"agreement"}],
             "papers":[{"file":"{{paper}}","name":"Dự thảo","kind":"draft"}]}
            """;
        var prepared = (await government.Secretary.PostAsync("api/cabinet/ballots", body, "ballot-key-1")).Expect(201);
        (await government.Chair.PostAsync($"api/cabinet/ballots/{prepared["id"]}/opening", null, etag: prepared.ETag)).Expect(200);
        await cabinet.Host.SettleAsync();
        var counted = new CountedBallot(cabinet, government, prepared["id"]);
        await counted.GiveAsync(0);
        await counted.GiveAsync(1, "disagree");
        await counted.GiveAsync(1, discuss: "Cần thảo luận thêm");
        await counted.GiveAsync(2, "disagree");
        foreach (var day in new[] { 6, 7 })
        {
            await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, day), new(18, 0)));
            await cabinet.Host.SettleAsync();
        }

        await counted.GiveAsync(3, "other", "Nên lùi thời hạn");
        await cabinet.AdvanceToAsync(VietnamTime.At(new(2026, 1, 8), new(18, 0)));
        await cabinet.Host.SettleAsync();
        return counted;
    }

    /// <summary>Has the sheet signed and the result published.</summary>
    public async Task PublishAsync()
    {
        foreach (var act in new[] { "result-sheet", "publication" })
        {
            var etag = (await Government.Secretary.GetAsync($"api/cabinet/ballots/{Id}")).ETag;
            (await Government.Secretary.PostAsync($"api/cabinet/ballots/{Id}/{act}", null, etag: etag)).Expect(200);
        }
    }

    public async ValueTask DisposeAsync() => await Cabinet.DisposeAsync();

    /// <summary>The aggregate of a voter's answer.</summary>
    public string AnswerOf(string seat) => Answer.AggregateId(Id, seat);

    /// <summary>What verification finds, as number and place.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(params IReadOnlyList<JsonNode> kept)
    {
        var body = new JsonObject { ["receipts"] = new JsonArray([.. kept.Select(receipt => receipt.DeepClone())]) };
        var verdict = (await Government.Chair.PostAsync($"api/cabinet/ballots/{Id}/verification", body.ToJsonString())).Expect(200).Json;
        IReadOnlyList<string> findings = [.. verdict["findings"]!.AsArray().Select(finding => $"{finding!["code"]} {finding["place"]}")];
        Assert.Equal(findings.Count == 0, verdict["holds"]!.GetValue<bool>());
        return findings;
    }

    /// <summary>Changes what is stored of an aggregate, as who holds the database can.</summary>
    /// <returns>What puts it back.</returns>
    public async Task<Func<Task>> TamperAsync(string aggregate, Action<JsonNode> change)
    {
        var store = Cabinet.Stores.Aggregates;
        var stored = (await store.GetAsync(aggregate, aggregate, default))!;
        var document = JsonNode.Parse(stored.Content.Span)!;
        change(document["state"]!);
        var tag = await store.ReplaceAsync(aggregate, aggregate, stored.Tag, Encoding.UTF8.GetBytes(document.ToJsonString()), default);
        return async () => Assert.NotNull(await store.ReplaceAsync(aggregate, aggregate, tag!, stored.Content, default));
    }

    /// <summary>The signature in pieces, as a body wants it.</summary>
    public static JsonObject Pieces(string cms) =>
        new() { ["pieces"] = new JsonArray([.. cms.Chunk(PieceLength).Select(piece => JsonValue.Create(new string(piece)))]) };

    private async Task GiveAsync(int place, string option = "agree", string? text = null, string? discuss = null)
    {
        var given = (await Government.AnswerAsync(place, Id, option, text, discuss)).Expect(200);
        var receipt = given.Json["receipt"]!;
        receipts.Add(new JsonObject
        {
            ["statement"] = receipt["statement"]!.DeepClone(),
            ["hash"] = receipt["hash"]!.DeepClone(),
            ["cms"] = Pieces(receipt["cms"]!.GetValue<string>()),
        });
    }
}
