using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Participants;

/// <summary>An operator lets an agency that was locked send and receive again.</summary>
internal sealed class UnlockParticipant(ParticipantDesk desk)
{
    [Function(nameof(UnlockParticipant))]
    [Allow(Callers.Operator)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ParticipantView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/participants/{id}/unlock")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.DecideAsync(request, id, (participant, at, by) => participant.Unlock(by, at), cancellation);
}
