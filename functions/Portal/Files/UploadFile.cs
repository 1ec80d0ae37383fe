using EGov.Platform.Access;
using EGov.Platform.Files;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Files;

/// <summary>Keeps a file that a citizen or an official uploads, to be used in a dossier later; for an agency that has ended nobody uploads.</summary>
internal sealed class UploadFile(FilePages pages)
{
    [Function(nameof(UploadFile))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    [TakesFile]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public Task<Results<Created<FileView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "files")] HttpRequest request, CancellationToken cancellation) =>
        pages.KeepAsync(request, "/api/files", cancellation);
}
