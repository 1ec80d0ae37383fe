using EGov.Platform.Access;
using EGov.Platform.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Files;

/// <summary>Gives a file's content to the agency that uploaded it and to those to whom what it is part of shows it.</summary>
internal sealed class GetFile(FileDesk files, FilePages pages)
{
    [Function(nameof(GetFile))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/files/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await pages.GiveAsync(request, id, await files.ReadAsync(request.Caller(), id, cancellation), cancellation);
}
