using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Signatures.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Files;

/// <summary>Gives the report on a file's signatures as it was made when the file came, to those who may read the file.</summary>
internal sealed class GetFileSignatures(FileDesk files, FileSignatures signatures, AuditTrail trail)
{
    [Function(nameof(GetFileSignatures))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<SignatureReport>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/files/{id}/signatures")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var read = (await files.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var file, out var error);
        await trail.RecordReadAsync(request, "file-signatures.read", UploadedFile.AggregateId(id), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        return await signatures.FindAsync(file!, cancellation) is { } report
            ? TypedResults.Ok(report.InVietnam())
            : PlatformErrors.NoSignatureReport.With(id).ToProblem(request);
    }
}
