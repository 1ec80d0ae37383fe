using EGov.Exchange.Deliveries;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Mailboxes;

/// <summary>The agency's software says what became of a packet there; once it is taken, it no longer waits.</summary>
internal sealed class ReportTransport(MailboxDesk desk)
{
    [Function(nameof(ReportTransport))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<TransportBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DeliveryView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mailbox/{document}/transport")] HttpRequest request,
        string document,
        CancellationToken cancellation) =>
        desk.ChangeAsync<TransportBody>(
            request, document, (by, delivery, body, now) => delivery.Transported(body.Transport, body.Description, by, now), cancellation);
}

/// <param name="Transport">What became of it.</param>
/// <param name="Description">What is said beside it.</param>
internal sealed record TransportBody(Transport Transport, string? Description = null);
