using EGov.Exchange.Documents;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Composing;

/// <summary>
/// Sends a document of uploaded files: the axis writes its packet. For who has no software that does; a new document, or one that updates or replaces
/// earlier ones. The same key and body give the same receipt.
/// </summary>
internal sealed class SendDocument(Composer composer, PacketDesk packets, IdempotencyClaims claims, DocumentPolicy policy)
{
    [Function(nameof(SendDocument))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<ComposeBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<ReceiptView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        return (await policy.ActingAsync(caller, cancellation)).Succeeded(out var agency, out var error)
            && IdempotencyKey.Of(request).Succeeded(out var key, out error)
            && (await JsonBody.ReadAsync<ComposeBody>(request, cancellation)).Succeeded(out var body, out error)
            && (await SendAsync(caller, agency, key, body, cancellation)).Succeeded(out var receipt, out error)
                ? TypedResults.Created($"/api/documents/{receipt.Accepted.Id}", ReceiptView.Of(receipt))
                : error!.ToProblem(request);
    }

    private async Task<Result<Receipt>> SendAsync(
        Caller caller, string agency, IdempotencyKey key, JsonBody<ComposeBody> body, CancellationToken cancellation)
    {
        var reserving = claims.ReserveAsync($"{caller.Id}@{agency}", key, "POST documents", body.Bytes, cancellation);
        if (!(await reserving).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        if (await packets.FindAsync(reserved.Id, cancellation) is { } first)
        {
            return first;
        }

        if (!(await composer.ComposeAsync(caller, agency, body.Value, reserved.At, cancellation)).Succeeded(out var packet, out error))
        {
            return error;
        }

        using (packet)
        {
            return await packets.TakeAsync(new(agency, caller.Id, caller.Is(Callers.System) ? caller.Id : null, Door.Rest, MessageKind.Document, Id: reserved.Id), packet, cancellation);
        }
    }
}
