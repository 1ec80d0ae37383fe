using System.Net.Http.Headers;
using EGov.Local.Demo;
using EGov.Platform.Access;
using EGov.Platform.Signatures;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Drafts;

/// <summary>A leader signs with a token that only their browser reaches: the page orders, the plug-in fetches and uploads, the page tells.</summary>
public sealed class BrowserSignatureTests
{
    [Fact]
    public async Task The_plug_in_brings_the_signature_and_the_document_takes_it()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (play, id) = await NumberedAsync(axis);
        var order = (await DraftPlay.DoAsync(play.Leader, id, "signing-orders")).Expect(200);
        var plugin = order.Json["plugin"]!;
        var (file, upload) = (PathOf(plugin["FileName"]!.GetValue<string>()), PathOf(plugin["FileUploadHandler"]!.GetValue<string>()));
        var place = $"/api/documents/drafts/{id}/signing-orders/{plugin["SessionId"]!.GetValue<string>()}";

        Assert.Equal("EGOV-1271", (await play.Leader.PostAsync(place, """{"Status":0}""")).Code);
        var paper = await axis.Anonymous.DownloadAsync(file);
        Assert.Equal(DraftPlay.Paper, paper);
        var answer = await UploadAsync(axis, upload, await SignedAsync(axis, paper, DraftPlay.Account));
        Assert.True(answer.Json["Status"]!.GetValue<bool>(), answer.Text);
        Assert.Equal("taken", (await play.Leader.GetAsync(place)).Expect(200)["stage"]);

        var told = await play.Leader.PostAsync(place, """{"Status":0,"Message":"","FileServer":"x"}""");
        Assert.Equal("signed", told.Expect(200)["stage"]);
        Assert.Equal("signed", (await play.Leader.PostAsync(place, """{"Status":0}""")).Expect(200)["stage"]);
        (await play.SealAsync(id)).Expect(200);
        Assert.Equal("original", (await play.SendAsync(id)).Expect(201)["standing"]);
    }

    [Fact]
    public async Task Another_file_or_another_persons_signature_is_not_taken()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (play, id) = await NumberedAsync(axis);
        var session = (await DraftPlay.DoAsync(play.Leader, id, "signing-orders")).Expect(200)["session"];

        var other = await UploadAsync(axis, $"/api/documents/signing/{session}", await SignedAsync(axis, DemoFiles.Pdf("Another decision"), DraftPlay.Account));
        var wrong = await UploadAsync(axis, $"/api/documents/signing/{session}", await SignedAsync(axis, DraftPlay.Paper, "001099055555"));

        Assert.False(other.Json["Status"]!.GetValue<bool>() || wrong.Json["Status"]!.GetValue<bool>());
        Assert.NotNull((await play.Leader.GetAsync($"/api/documents/drafts/{id}/signing-orders/{session}")).Json["refusal"]);
        Assert.Equal("numbered", (await play.Clerk.GetAsync($"/api/documents/drafts/{id}"))["stage"]);
    }

    [Fact]
    public async Task An_order_is_for_who_began_it_and_for_a_quarter_of_an_hour()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (play, id) = await NumberedAsync(axis);
        var session = (await DraftPlay.DoAsync(play.Leader, id, "signing-orders")).Expect(200)["session"];
        var colleague = axis.ClientOf(new Caller("001099077777", [Callers.Leader], "G22"));

        Assert.Equal(404, (await colleague.GetAsync($"/api/documents/drafts/{id}/signing-orders/{session}")).Status);
        Assert.Equal(404, (await axis.Anonymous.GetAsync("/api/documents/signing/00ff/file")).Status);
        Assert.Contains("EGOV-1269", (await UploadAsync(axis, "/api/documents/signing/00ff", DraftPlay.Paper)).Text, StringComparison.Ordinal);
        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(404, (await axis.Anonymous.GetAsync($"/api/documents/signing/{session}/file")).Status);
        Assert.Equal("over", (await play.Leader.GetAsync($"/api/documents/drafts/{id}/signing-orders/{session}"))["stage"]);
    }

    [Fact]
    public async Task Who_gives_up_in_the_browser_leaves_the_document_as_it_was()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (play, id) = await NumberedAsync(axis);
        var session = (await DraftPlay.DoAsync(play.Leader, id, "signing-orders")).Expect(200)["session"];

        var told = await play.Leader.PostAsync($"/api/documents/drafts/{id}/signing-orders/{session}", """{"Status":7,"Message":"Hủy"}""");

        Assert.Equal("numbered", told.Expect(200)["stage"]);
        Assert.Equal("declined", (await play.Leader.GetAsync($"/api/documents/drafts/{id}/signing-orders/{session}"))["stage"]);
    }

    private static async Task<(DraftPlay Play, string Id)> NumberedAsync(ExchangeHost axis)
    {
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync())["id"];
        (await play.NumberAsync(id)).Expect(200);
        return (play, id);
    }

    /// <summary>As the plug-in does with the token's key.</summary>
    private static async Task<byte[]> SignedAsync(ExchangeHost axis, byte[] paper, string account)
    {
        var signing = axis.Services.GetRequiredService<IDocumentSigner>()
            .SignPdfAsync(paper, new Signatory(SignatoryKind.Person, account, "Nguyễn Văn An", "Ký"), default);
        Assert.True((await signing).Succeeded(out var signed, out var error), error?.Definition.Code);
        return signed.ToArray();
    }

    private static Task<Answer> UploadAsync(ExchangeHost axis, string path, byte[] pdf)
    {
        var file = new ByteArrayContent(pdf);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return axis.Anonymous.SendAsync(HttpMethod.Post, path, new MultipartFormDataContent { { new StringContent("x"), "SessionId" }, { file, "uploadfile", "van-ban.pdf" } });
    }

    private static string PathOf(string address) => new Uri(address).AbsolutePath;
}
