using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Answers;

/// <summary>Gives what a member's own software signs: the statement of an answer that is not kept yet.</summary>
internal sealed class GetStatement(AnswerDesk desk, AnswerSigning signing, AnswerStore answers)
{
    [Function(nameof(GetStatement))]
    [Allow(Callers.Official, Callers.Leader, Level = 2)]
    [Takes<AnswerBody>]
    public async Task<Results<Ok<StatementView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/answer/statement")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        if (!(await JsonBody.ReadAsync<AnswerBody>(request, cancellation)).Succeeded(out var body, out var error)
            || !(await desk.VotingAsync(request.Caller(), id, cancellation)).Succeeded(out var voting, out error)
            || !AnswerCheck.ContentOf(voting.Ballot, body.Value.Answers, body.Value.Discuss).Succeeded(out var content, out error)
            || !signing.MarksOf(null, voting.Ballot.OpenedAt!.Value).Succeeded(out var marks, out error))
        {
            return error.ToProblem(request);
        }

        var revision = ((await answers.FindAsync(id, voting.Voter.Seat, cancellation))?.State.Revisions.Count ?? 0) + 1;
        var given = new GivenAnswer(revision, marks.At, content, marks.Salt, string.Empty, null, false);
        var statement = Statement.Of(voting.Ballot, voting.Voter.Seat, given);
        return TypedResults.Ok(new StatementView(statement.At, statement.Salt, revision, Convert.ToBase64String(statement.Bytes()), statement.Hash()));
    }
}

/// <summary>What is to be signed.</summary>
/// <param name="At">Its time, to be sent back as it is.</param>
/// <param name="Salt">Its salt, to be sent back as it is.</param>
/// <param name="Revision">Which answer of the member it will be.</param>
/// <param name="Statement">The bytes to sign, in base64.</param>
/// <param name="Hash">Their SHA-256.</param>
internal sealed record StatementView(string At, string Salt, int Revision, string Statement, string Hash);
