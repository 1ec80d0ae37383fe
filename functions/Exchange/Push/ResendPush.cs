using EGov.Exchange.Deliveries;
using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Push;

/// <summary>Lets a packet be sent again that was set apart because the system refused it. It keeps its place and its id.</summary>
internal sealed class ResendPush(PushOversight oversight, AggregateStore<Delivery, DeliveryEvent> deliveries, TimeProvider clock)
{
    [Function(nameof(ResendPush))]
    [Allow(Callers.Leader, Callers.Operator)]
    [Takes<ResendRequest>]
    public async Task<Results<Ok<ResendAnswer>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/systems/{id}/push/resend")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<ResendRequest>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await oversight.SeeAsync(request.Caller(), id, cancellation)).Succeeded(out var target, out error))
        {
            return error.ToProblem(request);
        }

        var aggregate = Delivery.AggregateId(body.Value.Document, target.Agency);
        if (!DocumentNames.AreTaken(aggregate, aggregate))
        {
            return PlatformErrors.NotFound.With(body.Value.Document).ToProblem(request);
        }

        if (!target.IsOn)
        {
            return ExchangeErrors.PushIsOff.With(id).ToProblem(request);
        }

        var (by, now) = (request.Caller().Id, clock.GetUtcNow());
        var changed = await deliveries.ChangeAsync(
            aggregate,
            null,
            delivery => delivery.Transport switch
            {
                Transport.Done => ExchangeErrors.TakenAlready.With(delivery.Document),
                Transport.Fail => delivery.Transported(Transport.Initial, null, by, now),
                _ => Array.Empty<DeliveryEvent>(),
            },
            cancellation);
        return changed.Succeeded(out var delivery, out error)
            ? TypedResults.Ok(new ResendAnswer(delivery.State.Document, delivery.State.Position, delivery.State.Transport))
            : error.ToProblem(request);
    }
}

/// <param name="Document">The axis's id of the document.</param>
internal sealed record ResendRequest(string Document);

/// <param name="Document">The axis's id of the document.</param>
/// <param name="Position">Its place in the mailbox.</param>
/// <param name="Transport">What is known of the packet now: it waits to be sent.</param>
internal sealed record ResendAnswer(string Document, string? Position, Transport Transport);
