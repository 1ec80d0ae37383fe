using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Browser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Drafts.Browser;

/// <summary>
/// The authorised person begins to sign with a token that only their browser reaches: the answer is what the page gives the plug-in. The document
/// is signed once the page has told what the plug-in said.
/// </summary>
internal sealed class OrderSignature(DraftDesk desk, DraftContents contents, BrowserSigningDesk signing, PublicOrigin origin)
{
    [Function(nameof(OrderSignature))]
    [Allow(Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<SignatureOrderView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/drafts/{id}/signing-orders")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked)
        {
            return unasked.ToProblem(request);
        }

        if (!(await desk.FindAsync(request, id, _ => false, cancellation)).Succeeded(out var draft, out var error)
            || !(await OrderAsync(draft, request.Caller().Id, cancellation)).Succeeded(out var session, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var path = $"/api/documents/signing/{session.Session}";
        var plugin = session.RequestOf(new Uri(origin.AddressOf($"{path}/file")), new Uri(origin.AddressOf(path)));
        return TypedResults.Ok(new SignatureOrderView(session.Session, session.Until.InVietnam(), plugin));
    }

    private async Task<Result<SigningSession>> OrderAsync(Aggregate<OutgoingDocument> draft, string account, CancellationToken cancellation)
    {
        if (draft.State.RefuseSignature(account) is { } refused)
        {
            return refused;
        }

        var pdf = await contents.ReadAsync(draft.State.Agency, draft.State.Content.Files[0], cancellation);
        var order = new BrowserOrder(
            PacketContents.OwnerOf(draft.State.Agency), SignatureOrder.NameOf(draft.Id, account), pdf, DraftSigning.PersonOf(draft.State, account));
        return await signing.OrderAsync(order, cancellation);
    }
}

/// <param name="Session">By which the page asks how far it is; whoever has it may fetch the file and bring the signed one.</param>
/// <param name="Until">Until when the plug-in may do so.</param>
/// <param name="Plugin">What the page gives the plug-in as it is.</param>
internal sealed record SignatureOrderView(string Session, DateTimeOffset Until, PluginRequest Plugin);
