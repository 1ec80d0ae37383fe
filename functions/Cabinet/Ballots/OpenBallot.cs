using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Regulations;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Claims;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>
/// Sends a ballot to the members. In law it is the chair who decides that opinions are asked in writing (Law 76/2015/QH13, article 44.2); the
/// regulation says who else may. The number is taken as the last step, for its series has no gaps.
/// </summary>
internal sealed class OpenBallot(
    BallotDesk desk, IBallotSubmissions submissions, RegulationBook book, WorkingCalendar calendar, GaplessRegister numbers, AggregateStore<Ballot, BallotEvent> ballots, TimeProvider clock)
{
    [Function(nameof(OpenBallot))]
    [Allow(Callers.Official, Callers.Leader)]
    [Wants(WantsAttribute.IfMatchHeader)]
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cabinet/ballots/{id}/opening")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        await JsonBody.RefuseAnyAsync(request, cancellation) is { } unasked
            ? unasked.ToProblem(request)
            : await desk.ActAsync(
                request, id, [SeatRole.Chair, SeatRole.Deputy], seen => OpenAsync(request.Caller(), seen, cancellation), cancellation);

    private async Task<Result<Aggregate<Ballot>>> OpenAsync(Caller caller, SeenBallot seen, CancellationToken cancellation)
    {
        var (state, body, now) = (seen.State, seen.Standing.Body, clock.GetUtcNow());
        if (book.At(body.Regulation, now) is not { } regulation)
        {
            return CabinetErrors.NoRegulation.With(body.Regulation);
        }

        if (!seen.Standing.Is(regulation.Rules.Openers))
        {
            return PlatformErrors.NotAllowed.With();
        }

        if (caller.Id == state.PreparedBy)
        {
            return CabinetErrors.FourEyes.With();
        }

        var days = state.Content.AnswerDays ?? regulation.Rules.AnswerDays;
        if (days < regulation.Rules.LeastAnswerDays || days > regulation.Rules.MostAnswerDays)
        {
            return CabinetErrors.AnswerDaysOutside.With(regulation.Rules.LeastAnswerDays, regulation.Rules.MostAnswerDays);
        }

        IReadOnlyList<Voter> voters = [.. body.VotersOn(now.DateInVietnam()).Select(seat => new Voter(seat.Id, seat.Person, seat.Role is SeatRole.Chair))];
        if (voters.Count == 0)
        {
            return CabinetErrors.NoVoters.With();
        }

        if (state.Submission is { } submission
            && await submissions.RefuseOpeningAsync(submission, state.Id, cancellation) is { } refused)
        {
            return refused;
        }

        if (!(await ballots.NoteAsync(seen.Aggregate.Id, present => present.BeginNumbering(now.DateInVietnam().Year), cancellation)).Succeeded(out var begun, out var error))
        {
            return error;
        }

        // What the chair has read is what is sent: somebody may have drawn it up anew meanwhile.
        if (begun.Version != seen.Aggregate.Version)
        {
            await ballots.NoteAsync(seen.Aggregate.Id, present => present.GiveNumberingUp(), cancellation);
            return PlatformErrors.StaleVersion.With(begun.Version);
        }

        var year = begun.State.NumberingIn!.Value;
        var number = await numbers.TakeAsync(Ballot.SeriesOf(state.Body, year), state.Id, cancellation);
        var due = calendar.DueAfter(now, days);
        var closesAt = WorkingCalendar.EndOf(calendar.AddWorkingDays(due.DateInVietnam(), regulation.Rules.GraceDays));
        var opened = await ballots.ChangeAsync(
            seen.Aggregate.Id,
            seen.Aggregate.Version,
            present => present.Open(year, number, voters, regulation, due, closesAt, caller.Id, now),
            cancellation);
        if (!opened.Succeeded(out _, out _)
            && await ballots.FindAsync(seen.Aggregate.Id, cancellation) is { State: { Stage: BallotStage.Recalled, RecallReason: { } reason } })
        {
            // Somebody recalled it while the number was taken.
            await numbers.VoidAsync(Ballot.SeriesOf(state.Body, year), state.Id, reason, cancellation);
        }

        return opened;
    }
}
