using System.Text.Json.Nodes;
using EGov.Cabinet.Tests.Files;
using EGov.Local.Cabinet;
using EGov.Local.Demo;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;

namespace EGov.Cabinet.Tests.Submissions;

/// <summary>The Government with some of its people, and a ministry that submits to it.</summary>
internal sealed class SubmissionStory : IAsyncDisposable
{
    public const string Body = "government";
    public const string Ministry = "G12";

    private SubmissionStory(CabinetHost cabinet)
    {
        Cabinet = cabinet;
        Clerk = cabinet.ClerkOf(Ministry);
        Secretary = cabinet.ClientOf(Person(CabinetPeople.SecretaryRole));
        Chair = cabinet.ClientOf(Person(CabinetPeople.ChairRole));
        Deputy = cabinet.ClientOf(Person(CabinetPeople.DeputyRole));
        Member = cabinet.ClientOf(MemberPerson);
    }

    public CabinetHost Cabinet { get; }

    /// <summary>Of the ministry.</summary>
    public ApiClient Clerk { get; }

    public ApiClient Secretary { get; }

    public ApiClient Chair { get; }

    public ApiClient Deputy { get; }

    /// <summary>Of another ministry, and votes.</summary>
    public ApiClient Member { get; }

    private static CabinetPerson MemberPerson => CabinetPeople.All.First(each => each.Role == CabinetPeople.MemberRole && each.Agency == "G15");

    public static async Task<SubmissionStory> StartAsync(int seed = 1)
    {
        var story = new SubmissionStory(await CabinetHost.StartAsync(seed));
        await story.FoundAsync(Body, Person(CabinetPeople.SecretaryRole).Person.Number);
        object SeatOf(CabinetPerson person) => new { person = person.Person.Number, name = person.Person.Name, title = "-", role = person.Role, from = "2026-01-05" };
        var seats = Json(new { seats = new[] { SeatOf(Person(CabinetPeople.ChairRole)), SeatOf(Person(CabinetPeople.DeputyRole)), SeatOf(MemberPerson) } });
        var read = (await story.Secretary.GetAsync($"api/cabinet/bodies/{Body}")).Expect(200);
        (await story.Secretary.PostAsync($"api/cabinet/bodies/{Body}/seats", seats, etag: read.ETag)).Expect(200);
        return story;
    }

    /// <summary>Founds a body whose secretary is the person.</summary>
    public async Task FoundAsync(string id, string secretary) => (await Cabinet.Operator.PostAsync(
        "api/cabinet/bodies",
        Json(new { id, name = new { vi = id, en = id + " (en)" }, regulation = "government", agency = "G22", secretary = new { person = secretary, name = "S", title = "T" } })))
        .Expect(201);

    /// <summary>The secretary of a body that is not the Government.</summary>
    public async Task<ApiClient> SecretaryOfAnotherAsync()
    {
        await FoundAsync("province", "other-secretary");
        return Cabinet.ClientOf(new Caller("other-secretary", [Callers.Official], "G22"));
    }

    /// <summary>What the ministry sends, with these fields instead.</summary>
    public static string Content(params (string Field, JsonNode Value)[] instead)
    {
        var content = JsonNode.Parse("""
            {"body":"government","title":"Nghị định về hồ sơ điện tử","summary":"Tóm tắt.",
             "questions":[{"text":"Đồng ý ban hành?","kind":"agreement"}]}
            """)!.AsObject();
        foreach (var (field, value) in instead)
        {
            content[field] = value;
        }

        return content.ToJsonString();
    }

    /// <summary>Files of one page each, as the body names them.</summary>
    public async Task<JsonArray> PapersAsync(int count, string key = "paper")
    {
        var papers = new JsonArray();
        for (var number = 0; number < count; number++)
        {
            var kept = (await Clerk.UploadPaperAsync($"{key}-{number:D4}", DemoFiles.Pdf($"{key} {number}"))).Expect(201)["id"];
            papers.Add(new JsonObject { ["file"] = kept, ["name"] = $"Tờ trình {number}", ["kind"] = "submission" });
        }

        return papers;
    }

    public async Task<string> DrawUpAsync(string? content = null, string key = "submission-0001") =>
        (await Clerk.PostAsync("api/cabinet/submissions", content ?? Content(), key)).Expect(201)["id"];

    /// <summary>A submission as somebody sees it.</summary>
    public static Task<Answer> GetAsync(ApiClient client, string id) => client.GetAsync($"api/cabinet/submissions/{id}");

    /// <summary>Does something with the version that is there.</summary>
    public async Task<Answer> ActAsync(ApiClient client, string id, string act, object? body = null) => await client.PostAsync(
        $"api/cabinet/submissions/{id}/{act}", body is null ? null : Json(body), etag: (await GetAsync(Clerk, id)).Expect(200).ETag);

    public async Task<string> SubmittedAsync(string? content = null, string key = "submission-0001")
    {
        var id = await DrawUpAsync(content, key);
        (await ActAsync(Clerk, id, "submission")).Expect(200);
        return id;
    }

    public async Task<string> AcceptedAsync(string? content = null, string key = "submission-0001")
    {
        var id = await SubmittedAsync(content, key);
        (await ActAsync(Secretary, id, "acceptance")).Expect(200);
        return id;
    }

    /// <summary>The ids in a list.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(ApiClient client, string path) =>
        [.. (await client.GetAsync($"api/cabinet/{path}")).Expect(200).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    public static string Json(object value) => System.Text.Json.JsonSerializer.Serialize(value);

    public ValueTask DisposeAsync() => Cabinet.DisposeAsync();

    private static CabinetPerson Person(string role) => CabinetPeople.All.First(each => each.Role == role);
}
