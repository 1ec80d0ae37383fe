using EGov.Platform.Calendar;
using EGov.Platform.Signatures.Verification;

namespace EGov.Platform.Files;

/// <summary>An uploaded file as its uploader is told of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name that the uploader gave it.</param>
/// <param name="MediaType">What it is by its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hexadecimal.</param>
/// <param name="UploadedAt">When it came.</param>
/// <param name="ExpiresAt">When it is deleted unless it has become part of something.</param>
/// <param name="Signatures">What the verification of its digital signatures found; null when it holds none.</param>
public sealed record FileView(
    string Id, string Name, string MediaType, long Size, string Sha256, DateTimeOffset UploadedAt, DateTimeOffset? ExpiresAt, SignaturesView? Signatures)
{
    /// <summary>What is told of the file.</summary>
    internal static FileView Of(KeptFile kept) => new(
        kept.Id, kept.File.Name, kept.File.MediaType, kept.File.Size, kept.File.Sha256, kept.File.UploadedAt.InVietnam(),
        kept.File.Expires?.InVietnam(),
        kept.File.Verified is { } found ? new(found.Signatures, found.Conclusion, found.At.InVietnam()) : null);
}

/// <summary>What the verification of a file's signatures found.</summary>
/// <param name="Count">How many it holds.</param>
/// <param name="Conclusion">What the weakest of them, or the document as a whole, is worth.</param>
/// <param name="VerifiedAt">When it was verified.</param>
public sealed record SignaturesView(int Count, SignatureConclusion Conclusion, DateTimeOffset VerifiedAt);
