using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Uploads;

/// <summary>Says how much of an upload has come, for who goes on after a line that broke.</summary>
internal sealed class GetUpload(UploadDesk desk, DocumentPolicy policy)
{
    [Function(nameof(GetUpload))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    public async Task<Results<Ok<UploadView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/uploads/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        (await policy.ActingAsync(request.Caller(), cancellation)).Succeeded(out var agency, out var error)
        && (await desk.ReadAsync(agency, id, cancellation)).Succeeded(out var upload, out error)
            ? TypedResults.Ok(UploadView.Of(upload))
            : error!.ToProblem(request);
}
