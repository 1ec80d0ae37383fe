using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Answers;

/// <summary>Shows a member their own answer, and the draft that waits for them; an assistant the draft alone.</summary>
internal sealed class GetAnswer(AnswerDesk desk, AnswerStore answers, AuditTrail trail)
{
    [Function(nameof(GetAnswer))]
    [Allow(Callers.Official, Callers.Leader)]
    [Query("seat", "For an assistant: the seat of the member whom they assist; left out by members.")]
    public async Task<Results<Ok<AnswerView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}/answer")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var seat = request.Query["seat"].ToString();
        var found = (await desk.ReadingAsync(request.Caller(), id, seat, cancellation)).Succeeded(out var voting, out var error);
        await trail.RecordReadAsync(request, "answer.read", Answer.AggregateId(id, voting?.Voter.Seat ?? seat), found, cancellation);
        if (!found)
        {
            return error!.ToProblem(request);
        }

        var answer = await answers.FindAsync(id, voting!.Voter.Seat, cancellation)
            ?? new Aggregate<Answer>(string.Empty, 0, new(id, voting.Ballot.Body, voting.Voter.Seat, voting.Voter.Person));
        return TypedResults.Ok(seat.Length > 0 ? AnswerView.OfDraft(voting.Ballot, answer) : AnswerView.Of(voting.Ballot, answer));
    }
}
