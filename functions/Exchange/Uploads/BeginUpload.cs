using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Uploads;

/// <summary>Begins an upload in pieces: of a packet, or of a file that a document is composed of.</summary>
internal sealed class BeginUpload(UploadDesk desk, DocumentPolicy policy)
{
    [Function(nameof(BeginUpload))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<UploadBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<UploadView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/uploads")] HttpRequest request, CancellationToken cancellation)
    {
        if (!(await policy.ActingAsync(request.Caller(), cancellation)).Succeeded(out var agency, out var error)
            || !IdempotencyKey.Of(request).Succeeded(out var key, out error)
            || !(await JsonBody.ReadAsync<UploadBody>(request, cancellation)).Succeeded(out var body, out error)
            || !(await desk.BeginAsync(request.Caller().Id, agency, key, body, cancellation)).Succeeded(out var upload, out error))
        {
            return error.ToProblem(request);
        }

        return TypedResults.Created($"/api/documents/uploads/{upload.State.Id}", UploadView.Of(upload));
    }
}

/// <param name="Name">The file's name.</param>
/// <param name="Size">How many bytes it has, 200 MiB at most.</param>
internal sealed record UploadBody(string Name, long Size);

/// <summary>An upload.</summary>
/// <param name="Received">How many bytes have come: the next piece begins there.</param>
/// <param name="LargestPiece">The largest piece in bytes.</param>
/// <param name="ExpiresAt">When it is deleted.</param>
internal sealed record UploadView(string Id, string Name, long Size, long Received, bool Whole, int LargestPiece, DateTimeOffset ExpiresAt)
{
    public static UploadView Of(Aggregate<Upload> upload) => new(
        upload.State.Id, upload.State.Name, upload.State.Size, upload.State.Received, upload.State.IsWhole, Upload.LargestPiece, upload.State.Expires.InVietnam());
}
