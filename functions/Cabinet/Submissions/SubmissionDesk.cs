using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Cabinet.Submissions;

/// <summary>
/// Finds submissions for the people of the agency that submits them and, once they are submitted, for chair, deputies and secretariat of the body;
/// to everybody else there are none. Members read the papers of a ballot.
/// </summary>
internal sealed class SubmissionDesk(
    AggregateStore<Submission, SubmissionEvent> submissions, CabinetPolicy policy, AgencySuccession succession, TimeProvider clock)
{
    /// <summary>Who of a body sees what is submitted to it.</summary>
    public static IReadOnlyList<SeatRole> Leads { get; } = [SeatRole.Chair, SeatRole.Deputy, SeatRole.Secretary];

    /// <summary>The submission and what the caller is to it.</summary>
    public async Task<Result<SeenSubmission>> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (!BallotDesk.IsId(id)
            || caller.Office is not { } office
            || await submissions.FindAsync(Submission.AggregateId(id), cancellation) is not { } found)
        {
            return PlatformErrors.NotFound.With(id);
        }

        var ofAgency = (await succession.AnsweredForAsync(office, [found.State.Agency], cancellation)).Count > 0;
        var leads = found.State.Rounds > 0 && (await policy.StandingAsync(caller, found.State.Body, cancellation)).Succeeded(out var standing, out _) && standing.Is(Leads)
            ? standing
            : null;
        return ofAgency || leads is not null ? new SeenSubmission(found, ofAgency, leads) : PlatformErrors.NotFound.With(id);
    }

    /// <summary>The same for whose turn it can be.</summary>
    public async Task<Result<SeenSubmission>> ActingAsync(Caller caller, string id, SubmissionSide side, CancellationToken cancellation) =>
        !(await ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out var error) ? error
        : side is SubmissionSide.Agency ? (seen.OfAgency ? seen : PlatformErrors.NotAllowed.With())
        : seen.OfSecretariat ? seen
        : PlatformErrors.NotAllowed.With();

    /// <summary>Changes the submission on the version that was read.</summary>
    /// <param name="request">The request, with <c>If-Match</c>.</param>
    /// <param name="id">The submission's id.</param>
    /// <param name="side">Who may.</param>
    /// <param name="act">What is done; it is given the submission, and changes it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> ActAsync(
        HttpRequest request, string id, SubmissionSide side, Func<SeenSubmission, Task<Result<Aggregate<Submission>>>> act, CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await ActingAsync(request.Caller(), id, side, cancellation)).Succeeded(out var seen, out error))
        {
            return error.ToProblem(request);
        }

        if (!wanted.Matches(seen.Aggregate.Version))
        {
            return PlatformErrors.StaleVersion.With(seen.Aggregate.Version).ToProblem(request);
        }

        if (!(await act(seen)).Succeeded(out var changed, out error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = changed.ETag;
        return TypedResults.Ok(SubmissionView.Of(seen with { Aggregate = changed }, clock.GetUtcNow()));
    }

    /// <summary>The same for a decision that needs nothing but the submission.</summary>
    public Task<Results<Ok<SubmissionView>, ProblemHttpResult>> DecideAsync(
        HttpRequest request,
        string id,
        SubmissionSide side,
        Func<Submission, DateTimeOffset, Result<IReadOnlyList<SubmissionEvent>>> decide,
        CancellationToken cancellation) => ActAsync(
            request,
            id,
            side,
            seen => submissions.ChangeAsync(seen.Aggregate.Id, seen.Aggregate.Version, state => decide(state, clock.GetUtcNow()), cancellation),
            cancellation);
}

/// <summary>Whose turn something is.</summary>
internal enum SubmissionSide
{
    /// <summary>Of the people of the agency that submits it.</summary>
    Agency,

    /// <summary>Of the body's secretariat.</summary>
    Secretariat,
}
