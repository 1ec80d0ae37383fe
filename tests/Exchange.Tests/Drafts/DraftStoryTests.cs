using System.Text.Json.Nodes;
using EGov.Local.Demo;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Signatures.Appearances;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Drafts;

/// <summary>An agency draws up a document, numbers it, has it signed and sealed, and sends it.</summary>
public sealed class DraftStoryTests
{
    [Fact]
    public async Task A_document_is_numbered_signed_by_the_person_sealed_by_the_agency_and_sent_as_an_original()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var appendix = await play.UploadAsync(DemoFiles.Pdf("An appendix"), "phu-luc.pdf");
        var notes = await play.UploadAsync("Ghi chú"u8.ToArray(), "ghi-chu.txt");
        var (picture, seal) = (await play.UploadAsync(Pictures.Signature(), "ky.png"), await play.UploadAsync(Pictures.Seal(), "dau.png"));
        var id = (await play.CreateAsync(DraftPlay.Body(await play.UploadAsync(DraftPlay.Paper), appendix, notes)))["id"];

        var numbered = (await play.NumberAsync(id)).Expect(200);
        Assert.Equal(("01", "VPCP-VP", "2026-01-05"), (numbered["number"], numbered["notation"], numbered["issuedOn"]));
        var signed = (await play.SignAsync(id, $$"""{"picture":"{{picture}}"}""")).Expect(200);
        Assert.Equal(("signed", "Nguyễn Văn An"), (signed["stage"], signed["signedBy"]));
        (await play.SealAsync(id, $$"""{"picture":"{{seal}}","width":36}""")).Expect(200);
        var sent = (await play.SendAsync(id)).Expect(201);
        await axis.Host.SettleAsync();

        Assert.Equal((id, "original"), (sent["id"], sent["standing"]));
        Assert.Equal("sent", (await play.Clerk.GetAsync($"/api/documents/drafts/{id}"))["stage"]);
        var reader = axis.SystemOf("G12");
        var came = await reader.GetAsync($"/api/documents/{id}");
        Assert.Equal("01/VPCP-VP", $"{came.Json["head"]!["number"]}/{came.Json["head"]!["notation"]}");
        var main = await SignaturesAsync(axis, await reader.DownloadAsync($"/api/documents/{id}/files/0"));
        Assert.Equal((SignatureConclusion.Valid, 2), (main.Conclusion, main.Signatures.Count));
        Assert.Contains(DraftPlay.Account, main.Signatures[0].Signer!.Subject, StringComparison.Ordinal);
        Assert.Contains("G22", main.Signatures[1].Signer!.Subject, StringComparison.Ordinal);
        Assert.Single((await SignaturesAsync(axis, await reader.DownloadAsync($"/api/documents/{id}/files/1"))).Signatures);
        Assert.Equal("Ghi chú"u8.ToArray(), await reader.DownloadAsync($"/api/documents/{id}/files/2"));
    }

    [Fact]
    public async Task Nothing_is_signed_before_its_number_sealed_before_the_person_or_sent_before_the_seal()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync())["id"];

        Assert.Equal("EXCHANGE-4702", (await play.SignAsync(id)).Expect(409).Code);
        (await play.NumberAsync(id)).Expect(200);
        Assert.Equal("EXCHANGE-4704", (await play.SealAsync(id)).Expect(409).Code);
        Assert.Equal("EXCHANGE-4706", (await play.SendAsync(id)).Expect(409).Code);
        (await play.SignAsync(id)).Expect(200);
        Assert.Equal("EXCHANGE-4706", (await play.SendAsync(id)).Expect(409).Code);
        Assert.Equal(403, (await DraftPlay.DoAsync(play.Clerk, id, "signature", "{}")).Status);
    }

    [Fact]
    public async Task Only_the_person_whom_the_document_names_signs_it()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync(body => body["signer"]!["account"] = "001099099999"))["id"];
        (await play.NumberAsync(id)).Expect(200);

        Assert.Equal("EXCHANGE-4709", (await play.SignAsync(id)).Expect(403).Code);
    }

    [Fact]
    public async Task What_is_for_information_only_goes_with_its_number_and_without_signatures()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync(body => body["withoutSignatures"] = true))["id"];
        Assert.Equal("EXCHANGE-4706", (await play.SendAsync(id)).Expect(409).Code);
        (await play.NumberAsync(id)).Expect(200);

        Assert.Equal("EXCHANGE-4708", (await play.SignAsync(id)).Expect(409).Code);
        Assert.Equal("forInformation", (await play.SendAsync(id)).Expect(201)["standing"]);
    }

    [Fact]
    public async Task All_who_send_it_at_once_get_the_receipt()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var id = (await play.CreateAsync(body => body["withoutSignatures"] = true))["id"];
        var tag = (await play.NumberAsync(id)).Expect(200).ETag;

        var sent = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => play.Clerk.PostAsync($"/api/documents/drafts/{id}/send", null, etag: tag)));

        Assert.All(sent, receipt => Assert.Equal(id, receipt.Expect(201)["id"]));
    }

    [Fact]
    public async Task A_draft_changes_until_it_has_a_number_and_keeps_the_files_that_it_is_told_to_keep()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var created = await play.CreateAsync();
        var id = created["id"];
        var kept = created.Json["files"]![0]!["sha256"]!.GetValue<string>();
        var body = DraftPlay.BodyOf("", other => (other["subject"], other["files"]) = ("V/v khác", new JsonArray(new JsonObject { ["kept"] = kept })));

        Assert.Equal(412, (await play.Clerk.PutAsync($"/api/documents/drafts/{id}", body, "\"7\"")).Status);
        var changed = (await play.Clerk.PutAsync($"/api/documents/drafts/{id}", body, created.ETag)).Expect(200);
        Assert.Equal("V/v khác", changed["subject"]);
        Assert.Equal(DraftPlay.Paper, await play.Leader.DownloadAsync($"/api/documents/drafts/{id}/files/0"));
        var numbered = (await play.NumberAsync(id)).Expect(200);
        Assert.Equal("EXCHANGE-4700", (await play.Clerk.PutAsync($"/api/documents/drafts/{id}", body, numbered.ETag)).Expect(409).Code);
    }

    [Fact]
    public async Task A_draft_outlives_the_uploads_that_it_was_made_of()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var upload = await play.UploadAsync(DraftPlay.Paper);
        var id = (await play.CreateAsync(DraftPlay.Body(upload)))["id"];

        await axis.Host.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(404, (await play.Clerk.GetAsync($"/api/documents/uploads/{upload}")).Status);
        Assert.Equal(DraftPlay.Paper, await play.Clerk.DownloadAsync($"/api/documents/drafts/{id}/files/0"));
    }

    [Fact]
    public async Task A_discarded_document_leaves_its_number_void_and_listed_and_the_next_one_gets_the_next()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var (first, second) = ((await play.CreateAsync())["id"], (await play.CreateAsync())["id"]);
        (await play.NumberAsync(first)).Expect(200);

        (await play.DiscardAsync(first)).Expect(200);
        (await play.NumberAsync(second)).Expect(200);
        await axis.Host.SettleAsync();

        var numbers = await play.NumbersAsync();
        Assert.Equal([1, 2], numbers.Select(number => number!["number"]!.GetValue<int>()));
        Assert.Equal("Không ban hành", numbers[0]!["void"]!.GetValue<string>());
        Assert.Null(numbers[1]!["void"]);
        Assert.Equal("EXCHANGE-4701", (await play.SignAsync(first)).Expect(409).Code);
        Assert.Equal("EXCHANGE-4701", (await play.SendAsync(first)).Expect(409).Code);
        Assert.Equal(404, (await play.Clerk.GetAsync($"/api/documents/drafts/{first}/files/0")).Status);
    }

    [Fact]
    public async Task What_was_done_already_is_answered_again_whatever_version_was_read()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var created = await play.CreateAsync();
        var id = created["id"];
        foreach (var (who, what, body) in new[] { (play.Clerk, "number", null), (play.Leader, "signature", "{}"), (play.Clerk, "seal", "{}"), (play.Clerk, "send", null) })
        {
            var before = (await who.GetAsync($"/api/documents/drafts/{id}")).ETag;
            var first = await who.PostAsync($"/api/documents/drafts/{id}/{what}", body, etag: before);
            var again = await who.PostAsync($"/api/documents/drafts/{id}/{what}", body, etag: before);
            Assert.True(first.Status is 200 or 201, first.Text);
            Assert.Equal(first.Status, again.Status);
        }

        Assert.Single(await play.NumbersAsync());
    }

    [Fact]
    public async Task Lists_show_how_far_the_agencys_documents_are_and_strangers_nothing()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var older = (await play.CreateAsync())["id"];
        await axis.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = (await play.CreateAsync())["id"];
        (await play.NumberAsync(older)).Expect(200);
        await axis.Host.SettleAsync();

        Assert.Equal([newer, older], await play.ListedAsync("open"));
        Assert.Equal([older], await play.ListedAsync("numbered"));
        Assert.Equal([newer], await play.ListedAsync("draft"));
        var stranger = axis.ClerkOf("G12");
        Assert.Equal(404, (await stranger.GetAsync($"/api/documents/drafts/{older}")).Status);
        Assert.Empty((await stranger.GetAsync("/api/documents/drafts")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task What_cannot_be_sent_or_signed_is_refused_before_it_costs_a_number()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var (paper, text) = (await play.UploadAsync(DraftPlay.Paper), await play.UploadAsync("Chữ"u8.ToArray(), "a.txt"));
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DraftPlay.Body(text)] = "EXCHANGE-4710",
            [DraftPlay.BodyOf(paper, body => body["recipients"] = new JsonArray())] = "EXCHANGE-4714",
            [DraftPlay.BodyOf(paper, body => body["recipients"] = new JsonArray("000.00.00.X99"))] = "EXCHANGE-4003",
            [DraftPlay.BodyOf(paper, body => body["kind"] = "Truyện")] = "EXCHANGE-4400",
            [DraftPlay.BodyOf(paper, body => body["files"] = new JsonArray())] = "EXCHANGE-4026",
        };
        foreach (var (body, code) in wrong)
        {
            var refused = await play.Clerk.PostAsync("/api/documents/drafts", body, key: $"wrong-{code}");
            Assert.Equal((422, code), (refused.Status, refused.Code));
        }

        Assert.Equal(422, (await play.Clerk.PostAsync("/api/documents/drafts", DraftPlay.BodyOf(paper, body => body["subject"] = new string('a', 501)), key: "wrong-subject")).Status);
    }

    private static async Task<SignatureReport> SignaturesAsync(ExchangeHost axis, byte[] pdf) =>
        await axis.Services.GetRequiredService<ISignatureVerifier>().VerifyPdfAsync(pdf, default);
}
