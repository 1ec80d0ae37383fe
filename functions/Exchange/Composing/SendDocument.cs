using EGov.Exchange.Documents;
using EGov.Exchange.Sending;
using EGov.Platform.Access;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Http.Forms;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Composing;

/// <summary>
/// Sends a document of files that were uploaded, or that come with it in the parts of a form: the axis writes its packet. For who has no software that
/// does; a new document, or one that updates or replaces earlier ones. The same key and content give the same receipt.
/// </summary>
internal sealed class SendDocument(
    FormReader reader, ComposedFiles files, Composer composer, PacketDesk packets, IdempotencyClaims claims, DocumentPolicy policy)
{
    [Function(nameof(SendDocument))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<ComposeBody>]
    [TakesForm<ComposeBody>]
    [Wants(WantsAttribute.IdempotencyKeyHeader)]
    public async Task<Results<Created<ReceiptView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents")] HttpRequest request, CancellationToken cancellation)
    {
        var caller = request.Caller();
        if (!(await policy.ActingAsync(caller, cancellation)).Succeeded(out var agency, out var error)
            || !IdempotencyKey.Of(request).Succeeded(out var key, out error)
            || !(await reader.ReadAsync<ComposeBody>(request, ComposedFiles.PartsOf, ComposedFiles.Bounds, cancellation)).Succeeded(out var form, out error))
        {
            return error.ToProblem(request);
        }

        using (form)
        {
            if (!(await SendAsync(caller, agency, key, form, cancellation)).Succeeded(out var receipt, out error))
            {
                return error.ToProblem(request);
            }

            await files.LetGoAsync(agency, form.Document.Value, cancellation);
            return TypedResults.Created($"/api/documents/{receipt.Accepted.Id}", ReceiptView.Of(receipt));
        }
    }

    private async Task<Result<Receipt>> SendAsync(
        Caller caller, string agency, IdempotencyKey key, DocumentForm<ComposeBody> form, CancellationToken cancellation)
    {
        var reserving = claims.ReserveAsync($"{caller.Id}@{agency}", key, "POST documents", form.Identity, cancellation);
        if (!(await reserving).Succeeded(out var reserved, out var error))
        {
            return error;
        }

        if (await packets.FindAsync(reserved.Id, cancellation) is { } first)
        {
            return first;
        }

        if (!(await composer.ComposeAsync(caller, agency, form, reserved.At, cancellation)).Succeeded(out var packet, out error))
        {
            return error;
        }

        using (packet)
        {
            return await packets.TakeAsync(new(agency, caller.Id, caller.Is(Callers.System) ? caller.Id : null, Door.Rest, MessageKind.Document, Id: reserved.Id), packet, cancellation);
        }
    }
}
