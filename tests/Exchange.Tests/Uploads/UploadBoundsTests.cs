using System.Net.Http.Headers;
using EGov.Exchange.About;
using EGov.Exchange.Tests.Drafts;
using EGov.Exchange.Tests.Exchanges;
using EGov.Portal.Tests.Api;

namespace EGov.Exchange.Tests.Uploads;

/// <summary>How much may be uploaded and kept before it is sent.</summary>
public sealed class UploadBoundsTests
{
    private const string Route = "/api/documents/uploads";
    private int keys;

    [Fact]
    public async Task An_upload_its_pieces_and_each_piece_are_bounded()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.SystemOf("G22");
        Assert.Equal("EXCHANGE-4022", (await BeginAsync(sender, ExchangeLimits.Upload + 1)).Expect(413).Code);
        var id = (await BeginAsync(sender, ExchangeLimits.Upload)).Expect(201)["id"];

        (await AddAsync(sender, id, 0, new byte[ExchangeLimits.UploadPiece + 1])).Expect(413);
        (await AddAsync(sender, id, 0, new byte[ExchangeLimits.UploadPiece])).Expect(200);
        for (var piece = 1; piece < ExchangeLimits.UploadPieces; piece++)
        {
            (await AddAsync(sender, id, ExchangeLimits.UploadPiece + piece - 1, [1])).Expect(200);
        }

        var tooMany = await AddAsync(sender, id, ExchangeLimits.UploadPiece + ExchangeLimits.UploadPieces - 1, [1]);
        Assert.Equal("EXCHANGE-4023", tooMany.Expect(422).Code);
    }

    [Fact]
    public async Task A_caller_holds_so_many_uploads_until_one_is_sent_or_their_time_is_over()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.SystemOf("G22");
        var packet = await Letters.NewAsync(Letters.Office, "7", "V/v", Letters.Finance);
        var first = (await BeginAsync(sender, packet.Length)).Expect(201)["id"];
        (await AddAsync(sender, first, 0, packet)).Expect(200);
        for (var count = 1; count < ExchangeLimits.HeldUploads; count++)
        {
            (await BeginAsync(sender, 1)).Expect(201);
        }

        var refused = await sender.PostAsync(Route, Body(1), key: "one-too-many");
        Assert.Equal("EXCHANGE-4027", refused.Expect(409).Code);
        (await BeginAsync(axis.SystemOf("G09"), 1)).Expect(201);

        (await sender.PostAsync($"{Route}/{first}/send", null)).Expect(201);
        (await sender.PostAsync(Route, Body(1), key: "one-too-many")).Expect(201);
        (await sender.PostAsync(Route, Body(1), key: "one-too-many")).Expect(201);
        (await BeginAsync(sender, 1)).Expect(409);

        await axis.Host.Clock.Advance(TimeSpan.FromHours(ExchangeLimits.UploadHours + 2));
        (await BeginAsync(sender, 1)).Expect(201);
    }

    [Fact]
    public async Task A_caller_holds_so_many_bytes_as_they_were_announced()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var sender = axis.SystemOf("G22");
        for (var left = ExchangeLimits.HeldUploadBytes - 1; left > 0; left -= ExchangeLimits.Upload)
        {
            (await BeginAsync(sender, Math.Min(left, ExchangeLimits.Upload))).Expect(201);
        }

        Assert.Equal("EXCHANGE-4027", (await BeginAsync(sender, 2)).Expect(409).Code);
        (await BeginAsync(sender, 1)).Expect(201);
        (await BeginAsync(sender, 1)).Expect(409);
    }

    [Fact]
    public async Task What_a_composed_document_or_a_draft_is_made_of_is_held_no_more()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        for (var count = 2; count < ExchangeLimits.HeldUploads; count++)
        {
            (await BeginAsync(play.Clerk, 1)).Expect(201);
        }

        var (drafted, composed) = (await play.UploadAsync(DraftPlay.Paper), await play.UploadAsync(DraftPlay.Paper));
        (await BeginAsync(play.Clerk, 1)).Expect(409);
        await play.CreateAsync(DraftPlay.Body(drafted));
        (await BeginAsync(play.Clerk, 1)).Expect(201);
        (await BeginAsync(play.Clerk, 1)).Expect(409);
        var body = $$"""
            {"number":"15","notation":"CV-VPCP","kind":"Công văn","subject":"V/v","signer":{"name":"Nguyễn Văn An"},"recipients":["000.00.00.G12"],"files":[{"upload":"{{composed}}"}]}
            """;
        (await play.Clerk.PostAsync("/api/documents", body, key: "letter-000001")).Expect(201);
        (await BeginAsync(play.Clerk, 1)).Expect(201);
        (await BeginAsync(play.Clerk, 1)).Expect(409);
    }

    private static string Body(long size) => $$"""{"name":"goi-tin.edxml","size":{{size}}}""";

    private Task<Answer> BeginAsync(ApiClient who, long size) => who.PostAsync(Route, Body(size), key: $"upload-{++keys:D8}");

    private static Task<Answer> AddAsync(ApiClient who, string id, long offset, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return who.SendAsync(HttpMethod.Put, $"{Route}/{id}/content?offset={offset}", content);
    }
}
