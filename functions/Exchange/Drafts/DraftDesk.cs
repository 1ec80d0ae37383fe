using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Exchange.Drafts;

/// <summary>Finds outgoing documents for those who may see or change them: people and systems of the agency that issues them.</summary>
internal sealed class DraftDesk(AggregateStore<OutgoingDocument, DraftEvent> drafts, DocumentPolicy policy)
{
    /// <summary>The draft of the caller's agency, or of one from which it took over; to everybody else there is none.</summary>
    public async Task<Result<Aggregate<OutgoingDocument>>> ReadAsync(Caller caller, string id, CancellationToken cancellation) =>
        DocumentDesk.IsId(id) && await drafts.FindAsync(OutgoingDocument.AggregateId(id), cancellation) is { } found
        && await policy.AnswersForAsync(caller, found.State.Agency, cancellation)
            ? found
            : PlatformErrors.NotFound.With(id);

    /// <summary>
    /// Does something to a draft of the caller's own agency, on the version that was read. What is done already is answered as it is: whoever lost
    /// the answer asks again.
    /// </summary>
    /// <param name="request">The request, with <c>If-Match</c>.</param>
    /// <param name="id">The draft's id.</param>
    /// <param name="isDone">Whether there is nothing left to do.</param>
    /// <param name="act">Does it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<DraftView>, ProblemHttpResult>> ActAsync(
        HttpRequest request,
        string id,
        Predicate<OutgoingDocument> isDone,
        Func<Aggregate<OutgoingDocument>, Task<Result<Aggregate<OutgoingDocument>>>> act,
        CancellationToken cancellation)
    {
        if (!(await FindAsync(request, id, isDone, cancellation)).Succeeded(out var found, out var error)
            || !(isDone(found.State) ? found : await act(found)).Succeeded(out var changed, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = changed.ETag;
        return TypedResults.Ok(DraftView.Of(changed));
    }

    /// <summary>The draft of the caller's own agency on the version that was read, or one on which everything is done.</summary>
    public async Task<Result<Aggregate<OutgoingDocument>>> FindAsync(
        HttpRequest request, string id, Predicate<OutgoingDocument> isDone, CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await policy.ActingAsync(request.Caller(), cancellation)).Succeeded(out var agency, out error)
            || !(await ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var found, out error))
        {
            return error;
        }

        return found.State.Agency != agency ? PlatformErrors.NotAllowed.With()
            : isDone(found.State) || wanted.Matches(found.Version) ? found
            : PlatformErrors.StaleVersion.With(found.Version);
    }
}
