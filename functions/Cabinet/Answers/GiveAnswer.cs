using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Answers;

/// <summary>
/// Takes a member's own answer, or another in its place, until it is sealed. Nobody answers for another: an assistant's draft becomes an answer
/// only when the member gives it. The answer is signed before it is kept.
/// </summary>
internal sealed class GiveAnswer(AnswerDesk desk, AnswerSigning signing, AnswerStore answers, TimeProvider clock)
{
    [Function(nameof(GiveAnswer))]
    [Allow(Callers.Official, Callers.Leader, Level = 2)]
    [Takes<AnswerBody>]
    public async Task<Results<Ok<AnswerView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "cabinet/ballots/{id}/answer")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<AnswerBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await desk.VotingAsync(request.Caller(), id, cancellation)).Succeeded(out var voting, out error)
            || !(await GiveAsync(request.Caller(), voting, body.Value, cancellation)).Succeeded(out var answer, out error))
        {
            return error.ToProblem(request);
        }

        return TypedResults.Ok(AnswerView.Of(voting.Ballot, answer));
    }

    private async Task<Result<Aggregate<Answer>>> GiveAsync(Caller caller, Voting voting, AnswerBody asked, CancellationToken cancellation)
    {
        var ballot = voting.Ballot;
        if (!AnswerCheck.ContentOf(ballot, asked.Answers, asked.Discuss).Succeeded(out var content, out var error)
            || !signing.MarksOf(asked.Signed, ballot.OpenedAt!.Value).Succeeded(out var marks, out error))
        {
            return error;
        }

        var revision = ((await answers.FindAsync(ballot.Id, voting.Voter.Seat, cancellation))?.State.Revisions.Count ?? 0) + 1;
        var given = new GivenAnswer(revision, marks.At, content, marks.Salt, string.Empty, null, clock.GetUtcNow() > ballot.Due);
        var statement = Statement.Of(ballot, voting.Voter.Seat, given);
        given = given with { Hash = statement.Hash() };
        if (asked.Signed is not null || ballot.Regulation!.Rules.SignedAnswers)
        {
            if (!(await signing.SignAsync(statement, caller.Id, voting.Seat.Name, asked.Signed, cancellation)).Succeeded(out var signature, out error))
            {
                return error;
            }

            given = given with { Signature = signature };
        }

        return await answers.ChangeAsync(ballot, voting.Voter, answer => answer.Give(given, caller.Id), cancellation);
    }
}
