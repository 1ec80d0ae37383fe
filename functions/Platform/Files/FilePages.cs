using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Platform.Files;

/// <summary>Takes the requests for files, the same for each app that takes some. Who may read which is the app's to decide.</summary>
public sealed class FilePages(FileVault vault, FileSignatures signatures, AgencySuccession succession, AuditTrail trail)
{
    /// <summary>Keeps what the request brings; for an agency that has ended nobody uploads.</summary>
    /// <param name="request">With a file and an idempotency key.</param>
    /// <param name="route">Where the app has its files, as in <c>/api/files</c>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Created<FileView>, ProblemHttpResult>> KeepAsync(HttpRequest request, string route, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (caller.Office is { } office && await succession.AbsenceOfAsync(office, cancellation).ConfigureAwait(false) is { } absence)
        {
            return absence.ToProblem(request);
        }

        if (!IdempotencyKey.Of(request).Succeeded(out var key, out var error)
            || !(await UploadReader.ReadAsync(request, cancellation).ConfigureAwait(false)).Succeeded(out var upload, out error)
            || !(await vault.KeepAsync(caller, key, upload, cancellation).ConfigureAwait(false)).Succeeded(out var kept, out error))
        {
            return error.ToProblem(request);
        }

        return TypedResults.Created($"{route}/{kept.Id}", FileView.Of(kept));
    }

    /// <summary>Gives the content of a file, noted in the audit trail before it leaves.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The file's id.</param>
    /// <param name="readable">The file, or why the caller may not read it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> GiveAsync(
        HttpRequest request, string id, Result<UploadedFile> readable, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var read = readable.Succeeded(out var file, out var error);
        await trail.RecordReadAsync(request, "file.read", UploadedFile.AggregateId(id), read, cancellation).ConfigureAwait(false);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(await vault.OpenAsync(file!, cancellation).ConfigureAwait(false), file!.MediaType, file.Name);
    }

    /// <summary>Gives the report on a file's signatures as it was made when the file came, noted in the audit trail before it leaves.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The file's id.</param>
    /// <param name="readable">The file, or why the caller may not read it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<SignatureReport>, ProblemHttpResult>> ReportAsync(
        HttpRequest request, string id, Result<UploadedFile> readable, CancellationToken cancellation)
    {
        var read = readable.Succeeded(out var file, out var error);
        await trail.RecordReadAsync(request, "file-signatures.read", UploadedFile.AggregateId(id), read, cancellation).ConfigureAwait(false);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        return await signatures.FindAsync(file!, cancellation).ConfigureAwait(false) is { } report
            ? TypedResults.Ok(report.InVietnam())
            : PlatformErrors.NoSignatureReport.With(id).ToProblem(request);
    }
}
