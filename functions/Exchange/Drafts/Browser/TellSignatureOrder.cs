using System.Text.Json.Serialization;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Browser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts.Browser;

/// <summary>
/// The page tells what the plug-in said. With status 0 the document takes the signature that the plug-in brought, and may be told so again;
/// anything else ends the order.
/// </summary>
internal sealed class TellSignatureOrder(SignatureOrders orders, BrowserSigningDesk signing, DraftSigning drafts)
{
    [Function(nameof(TellSignatureOrder))]
    [Allow(Callers.Leader)]
    [Takes<PluginAnswerBody>]
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts/{id}/signing-orders/{session}")] HttpRequest request,
        string id,
        string session,
        CancellationToken cancellation)
    {
        var account = request.Caller().Id;
        if (!(await JsonBody.ReadAsync<PluginAnswerBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await orders.FindAsync(request.Caller(), id, session, cancellation)).Succeeded(out var order, out error)
            || !(await TellAsync(order.Draft, session, account, body.Value.ToCallback(), cancellation)).Succeeded(out var signed, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = signed.ETag;
        return TypedResults.Ok(DraftView.Of(signed));
    }

    private async Task<Result<Aggregate<OutgoingDocument>>> TellAsync(
        Aggregate<OutgoingDocument> draft, string session, string account, PluginCallback callback, CancellationToken cancellation)
    {
        var owner = PacketContents.OwnerOf(draft.State.Agency);
        if (callback.Status != 0)
        {
            return (await signing.TellAsync(session, owner, callback, cancellation)).Succeeded(out _, out var refused) ? draft : refused;
        }

        return draft.State.Signature?.Account == account ? draft
            : (await signing.TakeAsync(session, owner, cancellation)).Succeeded(out var signed, out var error)
                ? await drafts.TakeAsync(draft, account, signed.Pdf, cancellation)
                : error;
    }
}

/// <summary>What the plug-in told the page, under the plug-in's own names.</summary>
/// <param name="Status">0 when the file was signed and uploaded.</param>
/// <param name="Message">What else it said.</param>
/// <param name="FileServer">The name under which the upload was taken.</param>
internal sealed record PluginAnswerBody(
    [property: JsonPropertyName("Status")] int Status,
    [property: JsonPropertyName("Message")] string? Message = null,
    [property: JsonPropertyName("FileServer")] string? FileServer = null)
{
    public PluginCallback ToCallback() => new(Status, Message, FileServer);
}
