using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using EGov.Local.Files;
using EGov.Platform.Files;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Pdf;
using EGov.Platform.Tests.Signatures;
using EGov.Platform.Tests.Storage;
using EmbeddedFunctions.Storage;

namespace EGov.Platform.Tests.Memory;

/// <summary>What is large is taken, looked at, kept and given again in little memory, however large it is.</summary>
[Collection(MemoryTests.Name)]
public sealed class LargeContentTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int Most = 100 * Megabyte;
    private const int MostMemory = 32 * Megabyte;

    private readonly SigningFixture signing = new();
    private readonly string folder = Directory.CreateTempSubdirectory("large-").FullName;

    public void Dispose()
    {
        signing.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_signed_document_of_60_MB_is_scanned_and_verified()
    {
        // The first look at a document compiles code, which takes memory too.
        await LookAsync(await SpooledAsync(Megabyte / 2));
        var spool = await SpooledAsync(60 * Megabyte);

        var peak = new MemoryPeak();
        await using (peak)
        {
            await LookAsync(spool);
        }

        Assert.InRange(peak.Managed, 0, MostMemory);
        Assert.InRange(peak.PrivateBytes, 0, MostMemory);
    }

    [Fact]
    public async Task A_packet_of_90_MB_is_taken_sealed_kept_and_given_again()
    {
        await PassAsync(2 * Megabyte, "a");

        var peak = new MemoryPeak();
        await using (peak)
        {
            await PassAsync(90 * Megabyte, "b");
        }

        Assert.InRange(peak.Managed, 0, MostMemory);
        Assert.InRange(peak.PrivateBytes, 0, MostMemory);
    }

    private async Task LookAsync(ContentSpool spool)
    {
        using (spool)
        {
            Assert.Null(await new StructureScanner().ScanAsync("application/pdf", spool.Content, default));
            var report = await signing.Verifier.VerifyPdfAsync(spool.Content, default);
            Assert.Equal(SignatureConclusion.Valid, report.Conclusion);
            Assert.Equal(Convert.ToHexStringLower(spool.Sha256.Span), report.Sha256);
        }
    }

    private async Task PassAsync(int length, string name)
    {
        var contents = new SealedContents(
            new DiskFileStore(folder, new DurabilityProbe()), new OwnerKeys(MemoryDocumentStore.App(), new MasterKey(Convert.ToBase64String(new byte[32]))));
        using var spool = new ContentSpools(null).Begin(Most);
        var piece = new byte[50_000];
        for (var left = length; left > 0; left -= Math.Min(left, piece.Length))
        {
            RandomNumberGenerator.Fill(piece);
            await spool.Input.WriteAsync(piece.AsMemory(0, Math.Min(left, piece.Length)));
        }

        spool.Freeze();
        await using (var source = spool.OpenRead())
        {
            await contents.WriteAsync("agency-H26", name, name, source, default);
        }

        await using var given = await contents.OpenAsync("agency-H26", name, name, default);
        Assert.True((await SHA256.HashDataAsync(given)).AsSpan().SequenceEqual(spool.Sha256.Span));
    }

    /// <summary>A method of its own, so that nothing of what it makes is still held when the memory is measured.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<ContentSpool> SpooledAsync(int length)
    {
        var spool = new ContentSpools(null).Begin(Most);
        await spool.Input.WriteAsync(await signing.SignAsync(PdfBuilder.WithPage().AddStream("", RandomNumberGenerator.GetBytes(length)).Build()));
        spool.Freeze();
        return spool;
    }
}
