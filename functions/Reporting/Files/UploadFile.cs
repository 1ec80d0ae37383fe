using EGov.Platform.Access;
using EGov.Platform.Files;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Files;

/// <summary>Keeps a file that an official uploads, to be part of a report later; for an agency that has ended nobody uploads.</summary>
internal sealed class UploadFile(FilePages pages)
{
    [Function(nameof(UploadFile))]
    [Allow(Callers.Official, Callers.Leader)]
    [TakesFile]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public Task<Results<Created<FileView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reporting/files")] HttpRequest request, CancellationToken cancellation) =>
        pages.KeepAsync(request, "/api/reporting/files", cancellation);
}
