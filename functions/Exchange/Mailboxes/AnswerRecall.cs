using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Mailboxes;

/// <summary>
/// Answers the sender who asked for a document back: agreed, the copy here is cancelled and its metadata stays; refused, with the reason, nothing
/// changes (Decision 28/2018/QĐ-TTg, article 9.2; Decree 30/2020/NĐ-CP, article 18.4.b).
/// </summary>
internal sealed class AnswerRecall(MailboxDesk desk)
{
    [Function(nameof(AnswerRecall))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<RecallAnswerBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DeliveryView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mailbox/{document}/recall-answer")] HttpRequest request,
        string document,
        CancellationToken cancellation) =>
        desk.ChangeAsync<RecallAnswerBody>(
            request, document, (by, delivery, body, now) => delivery.AnswerRecall(body.Agreed, body.Description, by, now), cancellation);
}

/// <param name="Agreed">Whether the copy is given back.</param>
/// <param name="Description">Why it is not, which must be said; else what is said beside it.</param>
internal sealed record RecallAnswerBody(bool Agreed, string? Description = null);
