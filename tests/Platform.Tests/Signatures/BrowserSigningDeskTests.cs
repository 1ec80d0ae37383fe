using System.Security.Cryptography;
using System.Text.Json;
using EGov.Local.Demo;
using EGov.Local.Files;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Browser;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Signatures;

/// <summary>A page orders a signature, the plug-in fetches and uploads by its session alone, and the page takes what was signed.</summary>
public sealed class BrowserSigningDeskTests : IDisposable
{
    private const string Owner = "agency-G01.08";

    private readonly SigningFixture signing = new();
    private readonly string folder = Directory.CreateTempSubdirectory("desk-").FullName;
    private readonly byte[] paper = DemoFiles.Pdf("Decision 12");
    private readonly AppStores stores;

    public BrowserSigningDeskTests() => stores = MemoryDocumentStore.App(signing.Clock);

    public void Dispose()
    {
        signing.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task From_order_to_signed_file()
    {
        var session = await OrderAsync();
        Assert.Equal(SigningStage.Waiting, (await StateAsync(session)).Stage);
        Assert.True((await Desk().FetchAsync(session, default)).Succeeded(out var fetched, out _));
        Assert.Equal(paper, fetched.ToArray());

        var signed = await signing.SignAsync(fetched.ToArray());
        var answer = await Desk().UploadAsync(session, signed, default);

        Assert.True(answer.Status, answer.Message);
        Assert.True((await Desk().TellAsync(session, Owner, new PluginCallback(0, "", answer.FileServer), default)).Succeeded(out var told, out _));
        Assert.Equal((SigningStage.Taken, "document/12"), (told.Stage, told.About));
        Assert.True((await Desk().TakeAsync(session, Owner, default)).Succeeded(out var taken, out _));
        Assert.Equal(signed, taken.Pdf.ToArray());
        Assert.Equal((SignatureConclusion.Valid, "document/12"), (taken.Report.Conclusion, taken.About));
    }

    [Fact]
    public async Task A_session_takes_one_file_and_the_same_again_is_answered_alike()
    {
        var session = await OrderAsync();
        var (signed, other) = (await signing.SignAsync(paper), await signing.SignAsync(paper));
        var first = await Desk().UploadAsync(session, signed, default);

        Assert.Equal(first, await Desk().UploadAsync(session, signed, default));
        Assert.Contains("EGOV-1270", (await Desk().UploadAsync(session, other, default)).Message, StringComparison.Ordinal);
        Assert.Equal("EGOV-1269", CodeOf(await Desk().FetchAsync(session, default)));
        Assert.True((await Desk().TakeAsync(session, Owner, default)).Succeeded(out var taken, out _));
        Assert.Equal(signed, taken.Pdf.ToArray());
    }

    [Fact]
    public async Task An_upload_that_is_cut_off_is_ended_by_the_next_one_wherever_it_was_cut()
    {
        for (var step = 1; step <= 3; step++)
        {
            var session = await OrderAsync();
            var signed = await signing.SignAsync(paper);
            var claims = (MemoryDocumentStore)stores.Claims;
            var left = step;
            claims.BeforeWrite = () =>
            {
                if (--left == 0)
                {
                    throw new IOException("cut off");
                }
            };
            await Record.ExceptionAsync(() => Desk().UploadAsync(session, signed, default));
            claims.BeforeWrite = null;

            Assert.True((await Desk().UploadAsync(session, signed, default)).Status);
            Assert.True((await Desk().TakeAsync(session, Owner, default)).Succeeded(out var taken, out _));
            Assert.Equal(signed, taken.Pdf.ToArray());
        }
    }

    [Fact]
    public async Task A_wrong_file_is_refused_with_its_number_and_the_right_one_may_still_come()
    {
        var session = await OrderAsync();
        var refused = await Desk().UploadAsync(session, await signing.SignAsync(DemoFiles.Pdf("Decision 13")), default);

        Assert.False(refused.Status);
        Assert.Contains("EGOV-1261", refused.Message, StringComparison.Ordinal);
        Assert.Equal((SigningStage.Waiting, "EGOV-1261"), ((await StateAsync(session)).Stage, (await StateAsync(session)).Refusal));
        Assert.True((await Desk().UploadAsync(session, await signing.SignAsync(paper), default)).Status);
    }

    [Fact]
    public async Task After_five_wrong_files_the_session_is_over()
    {
        var session = await OrderAsync();
        for (var upload = 0; upload < BrowserSigningDesk.MostUploads; upload++)
        {
            Assert.Contains("EGOV-1261", (await Desk().UploadAsync(session, paper, default)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("EGOV-1270", (await Desk().UploadAsync(session, await signing.SignAsync(paper), default)).Message, StringComparison.Ordinal);
        Assert.Equal(SigningStage.Over, (await StateAsync(session)).Stage);
    }

    [Fact]
    public async Task After_fifteen_minutes_nothing_is_fetched_or_taken()
    {
        var session = await OrderAsync();
        var signed = await signing.SignAsync(paper);
        signing.Clock.Now += TimeSpan.FromMinutes(16);

        Assert.Equal("EGOV-1269", CodeOf(await Desk().FetchAsync(session, default)));
        Assert.Contains("EGOV-1258", (await Desk().UploadAsync(session, signed, default)).Message, StringComparison.Ordinal);
        Assert.Equal(SigningStage.Over, (await StateAsync(session)).Stage);
        Assert.Equal("EGOV-1271", CodeOf(await Desk().TakeAsync(session, Owner, default)));
    }

    [Fact]
    public async Task Who_declines_ends_the_session()
    {
        var session = await OrderAsync();
        Assert.True((await Desk().TellAsync(session, Owner, new PluginCallback(1, "cancelled", null), default)).Succeeded(out var told, out _));

        Assert.Equal(SigningStage.Declined, told.Stage);
        Assert.False((await Desk().UploadAsync(session, await signing.SignAsync(paper), default)).Status);
        Assert.Equal("EGOV-1269", CodeOf(await Desk().FetchAsync(session, default)));
    }

    [Fact]
    public async Task Nobody_elses_session_is_seen_and_none_is_guessed()
    {
        var session = await OrderAsync();

        Assert.Equal(64, session.Length);
        Assert.Equal("EGOV-1269", CodeOf(await Desk().StateAsync(session, "agency-G02", default)));
        Assert.Equal("EGOV-1269", CodeOf(await Desk().TakeAsync(session, "agency-G02", default)));
        Assert.Equal("EGOV-1269", CodeOf(await Desk().TellAsync(session, "agency-G02", new PluginCallback(1, null, null), default)));
        foreach (var guess in new[] { "", "x", new string('0', 64), new string('0', 1000), "../" + session, "\u0000" })
        {
            Assert.Equal("EGOV-1269", CodeOf(await Desk().FetchAsync(guess, default)));
            Assert.False((await Desk().UploadAsync(guess, paper, default)).Status);
        }
    }

    [Fact]
    public async Task Neither_session_nor_content_can_be_read_in_the_stores()
    {
        var session = await OrderAsync();
        var page = await stores.Claims.ChangesAsync(null, 100, default);

        Assert.DoesNotContain(page.Documents, document => System.Text.Encoding.UTF8.GetString(document.Content.Span).Contains(session, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), path => Assert.Equal(-1, File.ReadAllBytes(path).AsSpan().IndexOf("Decision"u8)));
    }

    [Fact]
    public async Task After_a_day_the_files_go_and_then_the_order()
    {
        var session = await OrderAsync();
        await Desk().UploadAsync(session, await signing.SignAsync(paper), default);
        Assert.Equal(2, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
        await Desk().SweepAsync(default);
        Assert.Equal(2, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);

        signing.Clock.Now += TimeSpan.FromHours(26);
        await Desk().SweepAsync(default);
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));

        signing.Clock.Now += TimeSpan.FromDays(2);
        Assert.Equal("EGOV-1269", CodeOf(await Desk().StateAsync(session, Owner, default)));
    }

    [Fact]
    public async Task The_plug_in_is_answered_under_the_names_that_it_knows_whatever_the_app_writes_JSON_with()
    {
        var session = new SigningSession("s", signing.Clock.Now);
        var answer = await Desk().UploadAsync("unknown", paper, default);

        Assert.StartsWith("""{"Status":false,"Message":"Không có phiên ký""", System.Text.Encoding.UTF8.GetString(PlatformJson.Write(answer)), StringComparison.Ordinal);
        Assert.StartsWith("""{"FileUploadHandler":"https://a/u","SessionId":"s",""", JsonSerializer.Serialize(session.RequestOf(new("https://a/f"), new("https://a/u")), PlatformJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_or_no_file_is_not_ordered()
    {
        Assert.Equal("EGOV-1012", CodeOf(await Desk().OrderAsync(new(Owner, "a", new byte[BrowserSigningDesk.LargestFile + 1], SigningFixture.Minister), default)));
        Assert.Equal("EGOV-1161", CodeOf(await Desk().OrderAsync(new(Owner, "a", new byte[10], SigningFixture.Minister), default)));
    }

    private static string? CodeOf<T>(Result<T> result)
        where T : notnull => result.Succeeded(out _, out var error) ? null : error.Definition.Code;

    private async Task<string> OrderAsync()
    {
        Assert.True((await Desk().OrderAsync(new(Owner, "document/12", paper, SigningFixture.Minister), default)).Succeeded(out var session, out _));
        return session.Session;
    }

    private async Task<SigningProgress> StateAsync(string session)
    {
        Assert.True((await Desk().StateAsync(session, Owner, default)).Succeeded(out var state, out _));
        return state;
    }

    private BrowserSigningDesk Desk() => new(
        stores, new DiskFileStore(folder, new DurabilityProbe()), new OwnerKeys(stores, new MasterKey(Convert.ToBase64String(SHA256.HashData("master"u8)))), signing.Verifier, signing.Clock);
}
