using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Answers;

/// <summary>Keeps what an assistant drew up for the member; it never counts.</summary>
internal sealed class DraftAnswer(AnswerDesk desk, AnswerStore answers, TimeProvider clock)
{
    [Function(nameof(DraftAnswer))]
    [Allow(Callers.Official, Callers.Leader)]
    [Takes<DraftAnswerBody>]
    public async Task<Results<Ok<AnswerView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "cabinet/ballots/{id}/answer/draft")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<DraftAnswerBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await desk.AssistingAsync(request.Caller(), id, body.Value.Seat, cancellation)).Succeeded(out var voting, out error)
            || !AnswerCheck.ContentOf(voting.Ballot, body.Value.Answers, body.Value.Discuss).Succeeded(out var content, out error)
            || !(await answers.ChangeAsync(
                voting.Ballot,
                voting.Voter,
                answer => answer.Drafted(content, body.Value.Note, request.Caller().Id, clock.GetUtcNow()),
                cancellation)).Succeeded(out var drafted, out error))
        {
            return error.ToProblem(request);
        }

        return TypedResults.Ok(AnswerView.OfDraft(voting.Ballot, drafted));
    }
}
