using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Participants;

/// <summary>Shows an agency as a participant, found by its registry id or by a code of any scheme.</summary>
internal sealed class GetParticipant(ParticipantDesk desk)
{
    [Function(nameof(GetParticipant))]
    [Allow(Callers.Official, Callers.Leader, Callers.Operator, Callers.System)]
    public Task<Results<Ok<ParticipantView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exchange/participants/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => desk.AnswerAsync(request, id, cancellation);
}
