using System.Diagnostics;
using System.Text;
using EGov.Local.Demo;
using EGov.Local.Signing;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Appearances;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Signatures.Verification;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>PDF files whose signatures are looked at, one after the other on one core.</summary>
internal static class SignatureBenchmark
{
    private const int Length = 300_000;
    private const int Letters = 20;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    internal static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-signatures-");
        var authority = new DevelopmentAuthority(folder.FullName, TimeProvider.System);
        IDocumentSigner signer = new DocumentSigner(authority, authority, new SignaturePlaces(), TimeProvider.System, NullLogger<DocumentSigner>.Instance);
        var verifier = new SignatureVerifier(new FolderTrustStore(authority.TrustFolder, TimeProvider.System), TimeProvider.System);
        var (byPerson, withSeal) = (new List<ReadOnlyMemory<byte>>(), new List<ReadOnlyMemory<byte>>());
        for (var letter = 0; letter < Letters; letter++)
        {
            var paper = DemoFiles.Pdf(string.Concat(Enumerable.Repeat($"Letter {letter} ", Length / 10)));
            byPerson.Add(await SignAsync(signer, paper, new(SignatoryKind.Person, "001099012345", "Nguyễn Văn An", "Phê duyệt")));
            withSeal.Add(await SignAsync(signer, byPerson[^1], new(SignatoryKind.Agency, "G01.08", "Cục Cảnh sát giao thông", "Ban hành")));
        }

        report.Row($"PDF of {Length / 1000} kB with one signature, looked at in", await MeasureAsync(file => verifier.VerifyPdfAsync(file, CancellationToken.None), byPerson), "µs");
        report.Row("  with a person's and the agency's", await MeasureAsync(file => verifier.VerifyPdfAsync(file, CancellationToken.None), withSeal), "µs");
        var packet = Encoding.UTF8.GetBytes($"<packet><head/><file>{Convert.ToBase64String(byPerson[0].Span)}</file></packet>");
        var seal = new Signatory(SignatoryKind.Agency, "G01.08", "Cục Cảnh sát giao thông", "Ban hành");
        var signedPacket = (await signer.SignXmlAsync(packet, XmlPlace.Root, seal, CancellationToken.None)).Succeeded(out var xml, out var refusal)
            ? xml
            : throw new InvalidOperationException(refusal.Definition.Code);
        report.Row($"XML packet of {packet.Length / 1000} kB", await MeasureAsync(file => verifier.VerifyXmlAsync(file, CancellationToken.None), [signedPacket]), "µs");
        folder.Delete(recursive: true);
    }

    private static async Task<ReadOnlyMemory<byte>> SignAsync(IDocumentSigner signer, ReadOnlyMemory<byte> pdf, Signatory signatory) =>
        (await signer.SignPdfAsync(pdf, signatory, CancellationToken.None)).Succeeded(out var signed, out var error)
            ? signed
            : throw new InvalidOperationException(error.Definition.Code);

    private static async Task<double> MeasureAsync(Func<ReadOnlyMemory<byte>, Task<SignatureReport>> look, List<ReadOnlyMemory<byte>> files)
    {
        await CountAsync(look, files, TimeSpan.FromSeconds(2));
        return Duration.TotalMicroseconds / await CountAsync(look, files, Duration);
    }

    private static async Task<int> CountAsync(Func<ReadOnlyMemory<byte>, Task<SignatureReport>> look, List<ReadOnlyMemory<byte>> files, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < duration; count++)
        {
            var found = await look(files[count % files.Count]);
            if (found.Conclusion != SignatureConclusion.Valid)
            {
                throw new InvalidOperationException("A good signature was not found good.");
            }
        }

        return count;
    }
}
