using EGov.Local.Demo;
using EGov.Local.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Signatures;
using EGov.Platform.Tests.Storage;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Files;

/// <summary>What was found of a file's signatures when it came is kept, whatever becomes of certificates and trust.</summary>
public sealed class FileSignaturesTests : IDisposable
{
    private readonly SigningFixture signing = new();
    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;
    private readonly AppStores stores;
    private readonly AggregateStore<UploadedFile, FileEvent> files;
    private DurabilityProbe probe = new();

    public FileSignaturesTests()
    {
        stores = AppStores.From(_ => new MemoryDocumentStore { BeforeWrite = () => probe.Pass() });
        files = new(stores);
    }

    public void Dispose()
    {
        signing.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Years_later_the_report_says_what_was_found_though_nobody_is_trusted_any_more()
    {
        var signed = await signing.SignAsync(DemoFiles.Pdf("Decision 12"));
        var kept = await KeepAsync("key-00001", signed);
        Directory.Delete(signing.Authority.TrustFolder, recursive: true);
        signing.Clock.Now += TimeSpan.FromDays(20 * 365);

        var report = (await Signatures().FindAsync(kept.File, default))!;

        Assert.Equal(SignatureConclusion.Invalid, (await signing.VerifyAsync(signed)).Conclusion);
        Assert.Equal((SignatureConclusion.Valid, SigningFixture.Start), (report.Conclusion, report.VerifiedAt));
        Assert.Equal("Nguyễn Văn An", Assert.Single(report.Signatures).Signer!.Name);
        Assert.Contains(report.Trust!.Roots, root => root.Subject.Contains("EGov development root", StringComparison.Ordinal));
        Assert.Equal(2, report.Trust.Lists.Count);
        Assert.Equal(new VerifiedFile(SigningFixture.Start, 1, SignatureConclusion.Valid, report.Trust.Sha256), kept.File.Verified);
    }

    [Fact]
    public async Task The_trust_that_counted_has_another_digest_when_a_list_is_new()
    {
        var signed = await signing.SignAsync(DemoFiles.Pdf("Decision 12"));
        var first = await KeepAsync("key-00001", signed);
        var again = await KeepAsync("key-00002", signed);
        signing.Clock.Now += TimeSpan.FromDays(1);
        signing.Authority.Revoke(signing.Clock.Now);
        var later = await KeepAsync("key-00003", signed);

        Assert.Equal(first.File.Verified!.Trust, again.File.Verified!.Trust);
        Assert.NotEqual(first.File.Verified.Trust, later.File.Verified!.Trust);
    }

    [Fact]
    public async Task What_holds_no_signature_has_no_report()
    {
        var kept = await KeepAsync("key-00001", DemoFiles.Pdf("A paper"));

        Assert.Null(kept.File.Verified);
        Assert.Null(await Signatures().FindAsync(kept.File, default));
        Assert.Single(Contents());
    }

    [Fact]
    public async Task What_does_not_hold_is_kept_with_its_report_all_the_same()
    {
        var signed = await signing.SignAsync(DemoFiles.Pdf("Decision 12"));
        signed[signed.AsSpan().IndexOf("Decision"u8)] = (byte)'d';

        var kept = await KeepAsync("key-00001", signed);

        Assert.Equal(SignatureConclusion.Invalid, kept.File.Verified!.Conclusion);
        Assert.Contains("SIG-103", (await Signatures().FindAsync(kept.File, default))!.Codes(CheckOutcome.Failed));
    }

    [Fact]
    public async Task On_disk_nothing_of_the_report_can_be_read_and_it_goes_with_the_file()
    {
        await KeepAsync("key-00001", await signing.SignAsync(DemoFiles.Pdf("Decision 12")));
        Assert.Equal(2, Contents().Length);
        Assert.All(Contents(), path => Assert.Equal(-1, File.ReadAllBytes(path).AsSpan().IndexOf("signatures"u8)));

        signing.Clock.Now += TimeSpan.FromHours(74);
        await Unattached().ExpireAsync(default);

        Assert.Empty(Contents());
    }

    [Fact]
    public async Task An_upload_that_is_lost_at_any_step_and_sent_again_has_one_report_and_says_of_when()
    {
        var signed = await signing.SignAsync(DemoFiles.Pdf("Decision 12"));
        for (var (step, lost) = (1, true); lost; step++)
        {
            probe = new() { StopAt = step };
            await Record.ExceptionAsync(() => KeepAsync($"key-{step:D5}", signed));
            lost = probe.Stopped;
            probe = new();
            signing.Clock.Now += TimeSpan.FromMinutes(1);

            var kept = await KeepAsync($"key-{step:D5}", signed);
            Assert.Equal((await Signatures().FindAsync(kept.File, default))!.VerifiedAt, kept.File.Verified!.At);
            Assert.Equal(2 * step, Contents().Length);
        }
    }

    private async Task<KeptFile> KeepAsync(string key, byte[] content)
    {
        Assert.True(IdempotencyKey.Parse(key).Succeeded(out var parsed, out _));
        var kept = await Vault().KeepAsync(new Caller("a", [Callers.Citizen], null), parsed, new Upload("paper.pdf", content), default);
        Assert.True(kept.Succeeded(out var file, out var error), error?.Definition.Code);
        return file;
    }

    private string[] Contents() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private FileVault Vault() => new(
        Store(),
        Keys(),
        files,
        new IdempotencyClaims(stores, signing.Clock),
        new StructureScanner(),
        Unattached(),
        new Quarantine(stores, Store(), Keys(), new AggregateStore<QuarantinedFile, QuarantineEvent>(stores), signing.Clock),
        Signatures(),
        signing.Clock);

    private UnattachedFiles Unattached() => new(stores, files, Store(), [], new UnattachedRules(TimeSpan.FromHours(72)), signing.Clock);

    private FileSignatures Signatures() => new(signing.Verifier, Store(), Keys());

    private OwnerKeys Keys() => new(stores, new MasterKey(Convert.ToBase64String(new byte[32])));

    private DiskFileStore Store() => new(folder, probe);
}
