using EGov.Platform.Access;
using EGov.Platform.Files;
using EGov.Platform.Signatures.Verification;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Files;

/// <summary>Gives the report on a file's signatures as it was made when the file came, to those who may read the file.</summary>
internal sealed class GetFileSignatures(FileDesk files, FilePages pages)
{
    [Function(nameof(GetFileSignatures))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<SignatureReport>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/files/{id}/signatures")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await pages.ReportAsync(request, id, await files.ReadAsync(request.Caller(), id, cancellation), cancellation);
}
