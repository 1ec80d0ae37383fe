using EGov.Exchange.Errors;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Participants;

/// <summary>An operator locks an agency: it neither sends nor receives, and others are told why.</summary>
internal sealed class LockParticipant(ParticipantDesk desk)
{
    private const int LongestReason = 500;

    [Function(nameof(LockParticipant))]
    [Allow(Callers.Operator)]
    [Takes<LockRequest>]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<ParticipantView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "exchange/participants/{id}/lock")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<LockRequest>(request, cancellation)).Succeeded(out var body, out var error))
        {
            return error.ToProblem(request);
        }

        var reason = body.Value.Reason;
        return PlainText.IsBlank(reason) ? ExchangeErrors.ReasonMissing.With().ToProblem(request)
            : reason.Length > LongestReason ? PlatformErrors.InvalidFields.For(PlatformErrors.FieldTooLong.At("/reason", LongestReason)).ToProblem(request)
            : await desk.DecideAsync(request, id, (participant, at, by) => participant.LockFor(reason.Trim(), by, at), cancellation);
    }
}

/// <param name="Reason">Why, as others are told.</param>
internal sealed record LockRequest(string Reason);
