using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Mailboxes;

/// <summary>
/// A clerk takes a document (<c>tiếp nhận, vào sổ</c>): the sender is told the same day (Decree 30/2020/NĐ-CP, article 21.2.c), and the axis gives
/// it the next number in the agency's register of what came in.
/// </summary>
internal sealed class AcknowledgeDocument(MailboxDesk desk)
{
    [Function(nameof(AcknowledgeDocument))]
    [Allow(Callers.Official, Callers.Leader, Callers.System)]
    [Takes<AcknowledgeBody>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public Task<Results<Ok<DeliveryView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mailbox/{document}/acknowledge")] HttpRequest request,
        string document,
        CancellationToken cancellation) =>
        desk.ChangeAsync<AcknowledgeBody>(
            request,
            document,
            (by, delivery, body, now) => delivery.Report(
                BusinessState.Accepted, body.Description, body.Clerk, by, now, body.OwnRegister ? null : new RegisterNote(body.Unit, body.DueDate, body.Remark)),
            cancellation);
}

/// <param name="Unit">The unit or person that it is given to.</param>
/// <param name="DueDate">By when it is to be settled.</param>
/// <param name="Remark">What else the register is to say.</param>
/// <param name="Description">What the sender is told beside it.</param>
/// <param name="Clerk">Who answers for it.</param>
/// <param name="OwnRegister">True when the agency's own software keeps the register, and the axis gives no number.</param>
internal sealed record AcknowledgeBody(
    string? Unit = null, DateOnly? DueDate = null, string? Remark = null, string? Description = null, ClerkContact? Clerk = null, bool OwnRegister = false);
