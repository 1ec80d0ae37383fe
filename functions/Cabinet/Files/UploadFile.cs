using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Http;
using EGov.Platform.Signatures.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Files;

/// <summary>Keeps a file that an official uploads, to be used as a paper later; for an agency that has ended nobody uploads.</summary>
internal sealed class UploadFile(FileVault vault, AgencySuccession succession)
{
    [Function(nameof(UploadFile))]
    [Allow(Callers.Official, Callers.Leader)]
    [TakesFile]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<FileView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/files")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (caller.Office is { } office && await succession.AbsenceOfAsync(office, cancellation) is { } absence)
        {
            return absence.ToProblem(request);
        }

        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await UploadReader.ReadAsync(request, cancellation)).Succeeded(out var upload, out error)
            || !(await vault.KeepAsync(caller, key, upload, cancellation)).Succeeded(out var kept, out error))
        {
            return error.ToProblem(request);
        }

        return TypedResults.Created($"/api/cabinet/files/{kept.Id}", FileView.Of(kept));
    }
}

/// <param name="Size">In bytes.</param>
/// <param name="ExpiresAt">When it is deleted unless it has become part of something.</param>
/// <param name="Signatures">What the verification of its digital signatures found; null when it holds none.</param>
internal sealed record FileView(
    string Id, string Name, string MediaType, long Size, string Sha256, DateTimeOffset UploadedAt, DateTimeOffset? ExpiresAt, SignaturesView? Signatures)
{
    public static FileView Of(KeptFile kept) => new(
        kept.Id, kept.File.Name, kept.File.MediaType, kept.File.Size, kept.File.Sha256, kept.File.UploadedAt.InVietnam(),
        kept.File.Expires?.InVietnam(),
        kept.File.Verified is { } found ? new(found.Signatures, found.Conclusion, found.At.InVietnam()) : null);
}

/// <param name="Count">How many it holds.</param>
/// <param name="Conclusion">What the weakest of them, or the document as a whole, is worth.</param>
internal sealed record SignaturesView(int Count, SignatureConclusion Conclusion, DateTimeOffset VerifiedAt);
