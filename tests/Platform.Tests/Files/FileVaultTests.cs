using System.Security.Cryptography;
using System.Text;
using EGov.Local.Demo;
using EGov.Local.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Files;

public sealed class FileVaultTests : IDisposable
{
    private static readonly byte[] Pdf = DemoFiles.Pdf("a paper that nobody else may read");

    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;
    private readonly AppStores stores = MemoryDocumentStore.App();
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));
    private readonly MasterKey master = new(Convert.ToBase64String(new byte[32]));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_comes_back_as_it_was_and_is_named_by_its_content()
    {
        var kept = await KeepAsync(Vault(), "a", "key-00001", Pdf);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), kept.File.Sha256);
        Assert.Equal("application/pdf", kept.File.MediaType);
        Assert.Equal(Pdf, await Vault().OpenAsync(kept.File, default));
    }

    [Fact]
    public async Task On_disk_nothing_of_the_content_can_be_read()
    {
        await KeepAsync(Vault(), "a", "key-00001", Pdf);

        var stored = await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)));

        Assert.Equal(-1, stored.AsSpan().IndexOf("paper"u8));
    }

    [Fact]
    public async Task The_same_upload_again_is_the_same_file()
    {
        var first = await KeepAsync(Vault(), "a", "key-00001", Pdf);
        var second = await KeepAsync(Vault(), "a", "key-00001", Pdf);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Each_owner_has_a_key_of_its_own()
    {
        var first = await KeepAsync(Vault(), "a", "key-00001", Pdf);
        await KeepAsync(Vault(), "b", "key-00002", Pdf);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order().ToList();
        File.Copy(files[1], files[0], overwrite: true);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Vault().OpenAsync(first.File, default));
    }

    [Fact]
    public async Task With_its_owners_key_destroyed_a_file_is_erased()
    {
        var kept = await KeepAsync(Vault(), "a", "key-00001", Pdf);
        var key = (await stores.Keys.GetAsync("person-a", "file-key", default))!;
        await stores.Keys.DeleteAsync("person-a", "file-key", key.Tag, default);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Vault().OpenAsync(kept.File, default));
    }

    [Theory]
    [InlineData("MZ executable", "EGOV-1030")]
    [InlineData("<html>", "EGOV-1030")]
    [InlineData("", "EGOV-1031")]
    public async Task Only_what_is_a_paper_by_its_bytes_is_kept(string content, string code)
    {
        Assert.True(IdempotencyKey.Parse("key-00001").Succeeded(out var key, out _));

        var kept = await Vault().KeepAsync(new Caller("a", [Callers.Citizen], null), key, new Upload("paper.pdf", Encoding.ASCII.GetBytes(content)), default);

        Assert.False(kept.Succeeded(out _, out var error));
        Assert.Equal(code, error.Definition.Code);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task While_nobody_can_scan_nothing_is_taken_and_nothing_suspected()
    {
        var kept = await Vault(new NoScanner()).KeepAsync(Anna, Key("key-00001"), new Upload("paper.pdf", Pdf), default);

        Assert.False(kept.Succeeded(out _, out var error));
        Assert.Equal(("EGOV-1155", 503), (error.Definition.Code, error.Definition.Status));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Assert.True((await Vault().KeepAsync(Anna, Key("key-00001"), new Upload("paper.pdf", Pdf), default)).Succeeded(out _, out _));
    }

    private static readonly Caller Anna = new("a", [Callers.Citizen], null);

    private FileVault Vault(IFileScanner? scanner = null) => new(
        Store(), Keys(), new AggregateStore<UploadedFile, FileEvent>(stores), new IdempotencyClaims(stores, clock), scanner ?? new StructureScanner(),
        new UnattachedFiles(stores, new AggregateStore<UploadedFile, FileEvent>(stores), Store(), [], new UnattachedRules(TimeSpan.FromHours(72)), clock), Apart(), Signatures(), clock);

    private Quarantine Apart() => new(stores, Store(), Keys(), new AggregateStore<QuarantinedFile, QuarantineEvent>(stores), clock);

    private FileSignatures Signatures() => new(new SignatureVerifier(new FolderTrustStore(null, clock), clock), Store(), Keys());

    private DiskFileStore Store() => new(folder, new DurabilityProbe());

    private OwnerKeys Keys() => new(stores, master);

    private static IdempotencyKey Key(string text)
    {
        Assert.True(IdempotencyKey.Parse(text).Succeeded(out var key, out _));
        return key;
    }

    private sealed class NoScanner : IFileScanner
    {
        public Task<Error?> ScanAsync(string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            Task.FromResult<Error?>(PlatformErrors.ScannerUnavailable.With());
    }

    private static async Task<KeptFile> KeepAsync(FileVault vault, string person, string key, byte[] content)
    {
        Assert.True(IdempotencyKey.Parse(key).Succeeded(out var parsed, out _));
        var kept = await vault.KeepAsync(new Caller(person, [Callers.Citizen], null), parsed, new Upload("paper.pdf", content), default);
        Assert.True(kept.Succeeded(out var file, out _));
        return file;
    }
}
