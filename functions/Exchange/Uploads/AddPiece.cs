using System.Globalization;
using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Uploads;

/// <summary>Takes the next piece of an upload; the same piece again is fine.</summary>
internal sealed class AddPiece(UploadDesk desk, DocumentPolicy policy)
{
    [Function(nameof(AddPiece))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Query("offset", "The byte of the whole at which the piece begins: how many have come.", Type = typeof(long), Required = true)]
    public async Task<Results<Ok<UploadView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "documents/uploads/{id}/content")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (request.ContentType?.Split(';')[0].Trim() != "application/octet-stream")
        {
            return PlatformErrors.UnsupportedMediaType.With("application/octet-stream").ToProblem(request);
        }

        if (!long.TryParse(request.Query["offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            return PlatformErrors.InvalidFields.For(new FieldError("offset", new("Vị trí không hợp lệ.", "Not a valid offset."))).ToProblem(request);
        }

        return (await policy.ActingAsync(request.Caller(), cancellation)).Succeeded(out var agency, out var error)
            && (await BoundedRead.ReadAsync(request.Body, Upload.LargestPiece, cancellation)).Succeeded(out var bytes, out error)
            && (await desk.AddAsync(agency, id, offset, bytes, cancellation)).Succeeded(out var upload, out error)
                ? TypedResults.Ok(UploadView.Of(upload))
                : error!.ToProblem(request);
    }
}
