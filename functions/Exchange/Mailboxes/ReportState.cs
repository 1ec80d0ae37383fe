using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Mailboxes;

/// <summary>Reports the next state of a document at the caller's agency; the sender is told by a status message.</summary>
internal sealed class ReportState(MailboxDesk desk)
{
    [Function(nameof(ReportState))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<StateBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DeliveryView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mailbox/{document}/state")] HttpRequest request,
        string document,
        CancellationToken cancellation) =>
        desk.ChangeAsync<StateBody>(
            request, document, (by, delivery, body, now) => delivery.Report(body.State, body.Description, body.Clerk, by, now), cancellation);
}

/// <param name="State">Of <c>01</c> to <c>06</c>, one that may follow.</param>
/// <param name="Description">What is said beside it; of a refusal (02) the reason.</param>
/// <param name="Clerk">Who answers for it.</param>
internal sealed record StateBody(string State, string? Description = null, ClerkContact? Clerk = null);
