using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Files;

/// <summary>Gives a file's content to the agency that uploaded it and to those to whom what it is part of shows it.</summary>
internal sealed class GetFile(FileDesk files, FileVault vault, AuditTrail trail)
{
    [Function(nameof(GetFile))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/files/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        var read = (await files.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var file, out var error);
        await trail.RecordReadAsync(request, "file.read", UploadedFile.AggregateId(id), read, cancellation);
        if (!read)
        {
            return error!.ToProblem(request);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(await vault.OpenAsync(file!, cancellation), file!.MediaType, file.Name);
    }
}
