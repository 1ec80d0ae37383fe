using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Access;
using EGov.Platform.Results;

namespace EGov.Cabinet.Ballots;

/// <summary>Makes of a request what is put to members: checked, with its papers attached.</summary>
internal sealed class BallotWriting(Papers papers, RegulationBook book, IBallotSubmissions submissions, TimeProvider clock)
{
    /// <param name="caller">Who draws it up.</param>
    /// <param name="body">Whose members vote.</param>
    /// <param name="id">The ballot's id.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="known">The papers that the ballot has already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<BallotContent>> ContentOfAsync(
        Caller caller, Body body, string id, BallotBody asked, IReadOnlyList<Paper> known, CancellationToken cancellation)
    {
        var named = asked.Papers ?? [];
        if (book.At(body.Regulation, clock.GetUtcNow()) is not { } regulation)
        {
            return CabinetErrors.NoRegulation.With(body.Regulation);
        }

        if (BallotCheck.FaultOf(asked.Title, asked.Questions, named, asked.AnswerDays, regulation.Rules) is { } fault)
        {
            return fault;
        }

        IReadOnlyList<Paper> brought = [];
        if (asked.Submission is { } submission
            && !(await submissions.PapersAsync(body.Id, submission, id, cancellation)).Succeeded(out brought!, out var error))
        {
            return error;
        }

        IReadOnlyList<PaperBody> all = [.. brought.Select(paper => new PaperBody(paper.File, paper.Name, paper.Kind)), .. named.Where(paper => brought.All(had => had.File != paper.File))];
        return (await papers.TakeAsync(caller, all, [.. brought, .. known], Ballot.AggregateId(id), "/papers", cancellation)).Succeeded(out var taken, out var wrong)
            ? new BallotContent(asked.Title, asked.Questions, taken, asked.AnswerDays)
            : wrong;
    }
}
