using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Exchange.Mailboxes;

/// <summary>What the functions on a mailbox have in common: find the delivery of the caller's agency, let it decide, answer with what became of it.</summary>
internal sealed class MailboxDesk(DocumentDesk documents, AggregateStore<Delivery, DeliveryEvent> deliveries, TimeProvider clock)
{
    /// <summary>The delivery at the agency for which the caller acts; to everybody else there is none.</summary>
    public async Task<Result<Aggregate<Delivery>>> ReadAsync(Caller caller, string document, CancellationToken cancellation)
    {
        if (!(await documents.ReadAsync(caller, document, cancellation)).Succeeded(out var seen, out var error))
        {
            return error;
        }

        return seen.Receiving is [var agency, ..] && await deliveries.FindAsync(Delivery.AggregateId(document, agency), cancellation) is { } delivery
            ? delivery
            : PlatformErrors.NotFound.With(document);
    }

    /// <summary>Changes the version of the delivery that the caller has read, as the request's body says.</summary>
    public async Task<Results<Ok<DeliveryView>, ProblemHttpResult>> ChangeAsync<TBody>(
        HttpRequest request,
        string document,
        Func<string, Delivery, TBody, DateTimeOffset, Result<IReadOnlyList<DeliveryEvent>>> decide,
        CancellationToken cancellation)
        where TBody : class
    {
        if (!(await JsonBody.ReadAsync<TBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !IfMatch.Of(request).Succeeded(out var wanted, out error)
            || !(await ReadAsync(request.Caller(), document, cancellation)).Succeeded(out var seen, out error))
        {
            return error.ToProblem(request);
        }

        if (!wanted.Matches(seen.Version))
        {
            return PlatformErrors.StaleVersion.With(seen.Version).ToProblem(request);
        }

        var (by, now) = (request.Caller().Id, clock.GetUtcNow());
        var changed = await deliveries.ChangeAsync(seen.Id, seen.Version, delivery => decide(by, delivery, body.Value, now), cancellation);
        return changed.Succeeded(out var delivery, out error) ? Answer(request, delivery) : error.ToProblem(request);
    }

    /// <summary>The delivery with its ETag.</summary>
    public Ok<DeliveryView> Answer(HttpRequest request, Aggregate<Delivery> delivery)
    {
        request.HttpContext.Response.Headers.ETag = delivery.ETag;
        return TypedResults.Ok(DeliveryView.Of(delivery, clock.GetUtcNow()));
    }
}
