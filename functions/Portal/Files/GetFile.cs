using EGov.Platform.Access;
using EGov.Platform.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Portal.Files;

/// <summary>Gives a file's content to its owner and to those with whom a dossier shares it.</summary>
internal sealed class GetFile(FileDesk files, FilePages pages)
{
    [Function(nameof(GetFile))]
    [Allow(Callers.Citizen, Callers.Official, Callers.Leader)]
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await pages.GiveAsync(request, id, await files.ReadAsync(request.Caller(), id, cancellation), cancellation);
}
