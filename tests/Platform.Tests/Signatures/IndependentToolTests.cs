using System.Diagnostics;
using System.Security.Cryptography;
using EGov.Local.Demo;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Tests.Signatures.Appearances;

namespace EGov.Platform.Tests.Signatures;

/// <summary>Other programs find our signatures good, and we find theirs.</summary>
public sealed class IndependentToolTests : IDisposable
{
    private readonly SigningFixture signing = new(TimeProvider.System.GetUtcNow());

    public void Dispose() => signing.Dispose();

    [ToolFact("openssl")]
    public async Task OpenSSL_verifies_our_detached_signature_and_finds_a_change()
    {
        File.WriteAllBytes(At("signature"), await signing.SignDetachedAsync("content"u8.ToArray()));
        File.WriteAllText(At("content"), "content");
        File.WriteAllText(At("changed"), "kontent");

        Assert.Equal(0, await RunAsync("openssl", $"cms -verify -binary -inform DER -in {At("signature")} -content {At("content")} -CAfile {Root} -purpose any -out {At("out")}"));
        Assert.NotEqual(0, await RunAsync("openssl", $"cms -verify -binary -inform DER -in {At("signature")} -content {At("changed")} -CAfile {Root} -purpose any -out {At("out")}"));
    }

    [ToolFact("openssl")]
    public async Task OpenSSL_verifies_our_time_stamps()
    {
        var digest = SHA256.HashData("content"u8);
        File.WriteAllBytes(At("token"), (await signing.Authority.StampAsync(digest, default)).ToArray());
        File.WriteAllText(At("issuing.cer"), signing.Issuing.ExportCertificatePem());

        Assert.Equal(0, await RunAsync("openssl", $"ts -verify -digest {Convert.ToHexStringLower(digest)} -token_in -in {At("token")} -CAfile {Root} -untrusted {At("issuing.cer")}"));
    }

    [ToolFact("openssl")]
    public async Task We_verify_what_OpenSSL_signs()
    {
        await signing.KeyAsync(SigningFixture.Minister);
        var signer = Directory.GetFiles(signing.Folder, "signer-*.pem")[0];
        File.WriteAllText(At("content"), "content");
        File.WriteAllText(At("issuing.cer"), signing.Issuing.ExportCertificatePem());
        Assert.Equal(0, await RunAsync("openssl", $"cms -sign -binary -in {At("content")} -signer {signer} -inkey {signer} -certfile {At("issuing.cer")} -md sha256 -outform DER -out {At("signature")}"));
        signing.Clock.Now += TimeSpan.FromMinutes(1);

        var report = await signing.Verifier.VerifyDetachedAsync("content"u8.ToArray(), File.ReadAllBytes(At("signature")), default);

        Assert.Equal((SignatureConclusion.Valid, SigningClock.Signer), (report.Conclusion, report.Signatures[0].Time!.Clock));
    }

    [ToolFact("pdfsig")]
    public async Task Poppler_finds_both_signatures_of_a_PDF_good()
    {
        var signed = await signing.SignAsync(await signing.SignAsync(DemoFiles.Pdf("Decision 12")), SigningFixture.Ministry);
        File.WriteAllBytes(At("signed.pdf"), signed);

        var told = await TellAsync("pdfsig", $"-nocert {At("signed.pdf")}");

        Assert.Equal(2, told.Split("Signature is Valid").Length - 1);
    }

    [ToolFact("pdfsig")]
    public async Task Poppler_finds_signatures_that_are_seen_good_too()
    {
        File.WriteAllBytes(At("seen.pdf"), await SeenAsync());

        var told = await TellAsync("pdfsig", $"-nocert {At("seen.pdf")}");

        Assert.Equal(3, told.Split("Signature is Valid").Length - 1);
    }

    [ToolFact("pdftotext")]
    public async Task Poppler_reads_the_text_of_a_copy_in_Vietnamese_letters()
    {
        File.WriteAllBytes(At("seen.pdf"), await SeenAsync());

        var text = await TellAsync("pdftotext", $"-enc UTF-8 {At("seen.pdf")} -");

        Assert.Contains("SAO LỤC", text, StringComparison.Ordinal);
        Assert.Contains("Ủy ban nhân dân xã Đắk Ơ, tỉnh Đồng Nai", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftoppm")]
    public async Task Poppler_draws_the_blue_signature_and_the_red_seal()
    {
        File.WriteAllBytes(At("seen.pdf"), await SeenAsync());

        Assert.Equal(0, await RunAsync("pdftoppm", $"-r 50 -singlefile {At("seen.pdf")} {At("seen")}"));
        var pixels = File.ReadAllBytes(At("seen.ppm"))[^(413 * 585 * 3)..].Chunk(3).ToList();

        Assert.Contains(pixels, pixel => pixel is [< 100, < 120, > 150]);
        Assert.Contains(pixels, pixel => pixel is [> 180, < 80, < 80]);
    }

    private async Task<byte[]> SeenAsync()
    {
        var pdf = DemoFiles.Pdf("Decision 12");
        var (person, seal) = (new PersonPicture(Pictures.Signature(400, 200)), new SealPicture(Pictures.Seal(400)));
        var text = CornerText.OfCopy(CopyForm.Again, "Ủy ban nhân dân xã Đắk Ơ, tỉnh Đồng Nai");
        foreach (var (signatory, appearance) in new (Signatory, SignatureAppearance)[]
        {
            (SigningFixture.Minister, person), (SigningFixture.Ministry, seal), (SigningFixture.Ministry, text),
        })
        {
            Assert.True((await signing.Signer().SignPdfAsync(pdf, signatory, appearance, default)).Succeeded(out var signed, out _));
            pdf = signed.ToArray();
        }

        return pdf;
    }

    private string Root => Path.Combine(signing.Authority.TrustFolder, "root.cer");

    private string At(string name) => Path.Combine(signing.Folder, name);

    private static async Task<int> RunAsync(string tool, string arguments) => (await StartAsync(tool, arguments)).Code;

    private static async Task<string> TellAsync(string tool, string arguments) => (await StartAsync(tool, arguments)).Text;

    private static async Task<(int Code, string Text)> StartAsync(string tool, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }
}

/// <summary>A test that needs another program, which the product itself does not.</summary>
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, tool))))
        {
            Skip = $"{tool} is not installed.";
        }
    }
}
