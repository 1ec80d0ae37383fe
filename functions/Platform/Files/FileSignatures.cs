using System.IO.Compression;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Verification;
using EGov.Platform.Storage;

namespace EGov.Platform.Files;

/// <summary>
/// Verifies what a file is signed with when it comes, and keeps the report beside it: certificates expire and trust changes, what was found
/// then stays to be shown.
/// </summary>
public sealed class FileSignatures(ISignatureVerifier verifier, IFileStore store, OwnerKeys keys)
{
    private readonly SealedContents contents = new(store, keys);

    /// <summary>The name of the report on the content of a name.</summary>
    internal static string NameOf(string storedAs) => $"{storedAs}-report";

    /// <summary>Verifies and keeps the report; null for what holds no signature. A report that is there already stays and is given.</summary>
    /// <param name="owner">The scope that owns the content.</param>
    /// <param name="storedAs">The content's name.</param>
    /// <param name="mediaType">What it is. Of the kinds that are taken only a PDF can hold a signature.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<SignatureReport?> VerifyAsync(
        string owner, string storedAs, string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (mediaType != "application/pdf")
        {
            return null;
        }

        var report = await verifier.VerifyPdfAsync(content, cancellation).ConfigureAwait(false);
        if (report.Signatures.Count == 0)
        {
            return null;
        }

        var name = NameOf(storedAs);
        await contents.WriteAsync(owner, name, name, Pack(PlatformJson.Write(report)), cancellation).ConfigureAwait(false);
        return await ReadAsync(owner, storedAs, cancellation).ConfigureAwait(false);
    }

    /// <summary>The report on the file as it was made when the file came; null when it holds no signature, or came before reports were made.</summary>
    public async Task<SignatureReport?> FindAsync(UploadedFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Verified is null || file.StoredAs is null ? null : await ReadAsync(file.Owner, file.StoredAs, cancellation).ConfigureAwait(false);
    }

    private async Task<SignatureReport> ReadAsync(string owner, string storedAs, CancellationToken cancellation)
    {
        var name = NameOf(storedAs);
        return PlatformJson.Read<SignatureReport>(Unpack(await contents.ReadAsync(owner, name, name, cancellation).ConfigureAwait(false)));
    }

    /// <summary>A report is words in two languages, and there is one with every form that is issued.</summary>
    private static byte[] Pack(byte[] report)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(report);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var report = new MemoryStream();
        brotli.CopyTo(report);
        return report.ToArray();
    }
}

/// <summary>What the verification of a file found, in short.</summary>
/// <param name="At">When it was verified.</param>
/// <param name="Signatures">How many signatures it holds.</param>
/// <param name="Conclusion">What the weakest of them, or the document as a whole, is worth.</param>
/// <param name="Trust">The digest of the trust anchors that counted; null where none is known.</param>
public sealed record VerifiedFile(DateTimeOffset At, int Signatures, SignatureConclusion Conclusion, string? Trust)
{
    internal static VerifiedFile Of(SignatureReport report) => new(report.VerifiedAt, report.Signatures.Count, report.Conclusion, report.Trust?.Sha256);
}
