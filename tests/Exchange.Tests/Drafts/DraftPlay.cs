using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using EGov.Exchange.About;
using EGov.Local.Demo;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;

namespace EGov.Exchange.Tests.Drafts;

/// <summary>A clerk and a leader of one agency who issue a document.</summary>
internal sealed class DraftPlay(ExchangeHost axis)
{
    public const string Account = "001099012345";

    public static readonly byte[] Paper = DemoFiles.Pdf("A decision");

    private int keys;

    public ApiClient Clerk { get; } = axis.ClerkOf("G22");

    public ApiClient Leader { get; } = axis.ClientOf(new Caller(Account, [Callers.Leader], "G22"));

    /// <summary>An upload that has come whole.</summary>
    public async Task<string> UploadAsync(byte[] content, string name = "cong-van.pdf")
    {
        var begun = await Clerk.PostAsync("/api/documents/uploads", $$"""{"name":"{{name}}","size":{{content.Length}}}""", key: $"upload-{++keys:D8}-{name}");
        var id = begun.Expect(201)["id"];
        for (var offset = 0; offset < content.Length; offset += ExchangeLimits.UploadPiece)
        {
            var piece = new ByteArrayContent(content, offset, Math.Min(ExchangeLimits.UploadPiece, content.Length - offset));
            piece.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            (await Clerk.SendAsync(HttpMethod.Put, $"/api/documents/uploads/{id}/content?offset={offset}", piece)).Expect(200);
        }

        return id;
    }

    /// <summary>What a clerk fills in.</summary>
    public static string Body(string upload, params string[] more) => BodyOf(upload, null, more);

    /// <summary>The same with something said otherwise.</summary>
    public static string BodyOf(string upload, Action<JsonObject>? otherwise, params string[] more)
    {
        var body = new JsonObject
        {
            ["kind"] = "Công văn",
            ["subject"] = "V/v liên thông văn bản",
            ["signer"] = new JsonObject { ["name"] = "Nguyễn Văn An", ["position"] = "Chánh Văn phòng" },
            ["recipients"] = new JsonArray("000.00.00.G12"),
            ["files"] = new JsonArray([.. more.Prepend(upload).Select(file => new JsonObject { ["upload"] = file })]),
            ["unit"] = "VP",
        };
        otherwise?.Invoke(body);
        return body.ToJsonString();
    }

    /// <summary>A draft of the body.</summary>
    public async Task<Answer> CreateAsync(string body) => (await Clerk.PostAsync("/api/documents/drafts", body, key: $"draft-{++keys:D8}")).Expect(201);

    /// <summary>A draft of one paper.</summary>
    public async Task<Answer> CreateAsync(Action<JsonObject>? otherwise = null) => await CreateAsync(BodyOf(await UploadAsync(Paper), otherwise));

    /// <summary>Does something to a draft as it is now.</summary>
    public static async Task<Answer> DoAsync(ApiClient who, string id, string what, string? body = null) =>
        await who.PostAsync($"/api/documents/drafts/{id}/{what}", body, etag: (await who.GetAsync($"/api/documents/drafts/{id}")).Expect(200).ETag);

    public Task<Answer> NumberAsync(string id) => DoAsync(Clerk, id, "number");

    public Task<Answer> SignAsync(string id, string body = "{}") => DoAsync(Leader, id, "signature", body);

    public Task<Answer> SealAsync(string id, string body = "{}") => DoAsync(Clerk, id, "seal", body);

    public Task<Answer> SendAsync(string id) => DoAsync(Clerk, id, "send");

    public Task<Answer> DiscardAsync(string id, string reason = "Không ban hành") => DoAsync(Clerk, id, "discard", $$"""{"reason":"{{reason}}"}""");

    /// <summary>The numbers that the agency has taken this year.</summary>
    public async Task<JsonArray> NumbersAsync() => (await Clerk.GetAsync("/api/exchange/registers/numbers")).Expect(200).Json["items"]!.AsArray();

    /// <summary>The drafts of a list.</summary>
    public async Task<IReadOnlyList<string>> ListedAsync(string only) =>
        [.. (await Clerk.GetAsync($"/api/documents/drafts?only={only}")).Expect(200).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
}
