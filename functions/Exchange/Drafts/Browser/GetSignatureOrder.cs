using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Signatures.Browser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts.Browser;

/// <summary>Tells the page how far the plug-in is.</summary>
internal sealed class GetSignatureOrder(SignatureOrders orders)
{
    [Function(nameof(GetSignatureOrder))]
    [Allow(Callers.Leader)]
    public async Task<Results<Ok<SignatureProgressView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/drafts/{id}/signing-orders/{session}")] HttpRequest request,
        string id,
        string session,
        CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return (await orders.FindAsync(request.Caller(), id, session, cancellation)).Succeeded(out var order, out var error)
            ? TypedResults.Ok(SignatureProgressView.Of(order.Progress))
            : error.ToProblem(request);
    }
}

/// <param name="Stage">Where it stands; taken: the signed file came, and the page tells the document so.</param>
/// <param name="Until">Until when the plug-in may bring the file.</param>
/// <param name="Refusal">The number of the error by which what it brought last was refused.</param>
internal sealed record SignatureProgressView(SigningStage Stage, DateTimeOffset Until, string? Refusal)
{
    public static SignatureProgressView Of(SigningProgress progress) => new(progress.Stage, progress.Until.InVietnam(), progress.Refusal);
}
