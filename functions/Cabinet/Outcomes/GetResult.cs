using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Outcomes;

/// <summary>Shows what came out of a ballot: to the chair and the secretariat once it is counted, to the others once it is published.</summary>
internal sealed class GetResult(BallotDesk desk, AuditTrail trail)
{
    [Function(nameof(GetResult))]
    [Allow(Callers.Official, Callers.Leader)]
    public async Task<Results<Ok<ResultView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cabinet/ballots/{id}/result")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var found = (await desk.ReadAsync(request.Caller(), id, cancellation)).Succeeded(out var seen, out var error);
        await trail.RecordReadAsync(request, "ballot-result.read", Ballot.AggregateId(id), found, cancellation);
        return !found ? error!.ToProblem(request)
            : !BallotDesk.MaySeeResult(seen!.State, seen.Standing) ? CabinetErrors.ResultHidden.With().ToProblem(request)
            : TypedResults.Ok(ResultView.Of(seen.State, seen.Standing.Body));
    }
}

/// <summary>What came out of a ballot.</summary>
/// <param name="Questions">Question by question.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Late">How many of them after their time.</param>
/// <param name="AskedToDiscuss">Who asks to discuss it in a session.</param>
/// <param name="Passed">Whether every question passed.</param>
internal sealed record ResultView(
    string Number,
    string Title,
    DateTimeOffset ClosedAt,
    bool Passed,
    int Voters,
    int Answered,
    int Late,
    IReadOnlyList<QuestionResult> Questions,
    IReadOnlyList<string> AskedToDiscuss,
    Commitment Commitment)
{
    public static ResultView Of(Ballot ballot, Body body)
    {
        var result = ballot.Result!;
        return new(
            ballot.NumberText!,
            ballot.Content.Title,
            ballot.ClosedAt!.Value.InVietnam(),
            result.Passed,
            ballot.Voters.Count,
            result.Answered,
            result.Late,
            [.. ballot.Content.Questions.Zip(result.Questions, (question, tally) => new QuestionResult(question, tally, Working.Of(question, tally, ballot.Regulation!)))],
            [.. result.AskedToDiscuss.Select(seat => body.FindSeat(seat)?.Name ?? seat)],
            result.Commitment);
    }
}

/// <param name="Question">What was asked.</param>
/// <param name="Tally">How it was counted.</param>
/// <param name="Working">How the count leads to the outcome, in words.</param>
internal sealed record QuestionResult(Question Question, QuestionTally Tally, Text Working);
