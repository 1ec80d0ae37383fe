using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Documents;

/// <summary>
/// The sender asks for a document back, of all recipients or some (<c>thu hồi, lấy lại</c>). Each is asked on its own and answers on its own; the
/// document is frozen, its metadata stays (Decree 30/2020/NĐ-CP, article 18.4.b and Annex VI).
/// </summary>
internal sealed class RecallDocument(DocumentDesk desk, AggregateStore<Document, DocumentEvent> documents, TimeProvider clock)
{
    [Function(nameof(RecallDocument))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<RecallBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<DocumentView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/{id}/recall")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<RecallBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !IfMatch.Of(request).Succeeded(out var wanted, out error)
            || !(await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out error)
            || (error = Refuse(seen, wanted, body.Value)) is not null)
        {
            return error.ToProblem(request);
        }

        var (by, now) = (request.Caller().Id, clock.GetUtcNow());
        var changed = await documents.ChangeAsync(
            seen.Aggregate.Id, seen.Aggregate.Version, document => document.AskRecall(body.Value.Recipients ?? [], body.Value.Reason, by, now), cancellation);
        if (!changed.Succeeded(out var recalled, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = recalled.ETag;
        return TypedResults.Ok(DocumentView.Of(seen with { Aggregate = recalled }));
    }

    private static Error? Refuse(SeenDocument seen, IfMatch wanted, RecallBody body) =>
        !seen.IsSender ? PlatformErrors.NotAllowed.With()
        : !wanted.Matches(seen.Aggregate.Version) ? PlatformErrors.StaleVersion.With(seen.Aggregate.Version)
        : string.IsNullOrWhiteSpace(body.Reason) ? Errors.ExchangeErrors.ReasonMissing.With()
        : null;
}

/// <param name="Reason">Why, as the recipients are told.</param>
/// <param name="Recipients">The registry ids of those who are asked; all when left out.</param>
internal sealed record RecallBody(string Reason, IReadOnlyList<string>? Recipients = null);
