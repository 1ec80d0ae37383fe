using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Reporting.Formats;
using EGov.Reporting.Formats.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Reporting.Imports;

/// <summary>Gives the file of an import as it came, byte for byte.</summary>
internal sealed class GetImportFile(ImportDesk desk, ImportContents contents)
{
    [Function(nameof(GetImportFile))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<FileStreamHttpResult, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "reporting/imports/{id}/file")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var import, out var error))
        {
            return error.ToProblem(request);
        }

        var file = import.State.Received;
        return TypedResults.Stream(
            await contents.OpenStreamAsync(id, file, cancellation),
            DataMediaTypes.Written(file.Format),
            $"{file.Profile}-{id}{DataWriters.EndingOf(file.Format)}");
    }
}
