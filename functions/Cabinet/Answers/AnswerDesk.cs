using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Results;

namespace EGov.Cabinet.Answers;

/// <summary>Finds out for whom a caller may answer a ballot or draft an answer.</summary>
internal sealed class AnswerDesk(BallotDesk ballots)
{
    /// <summary>The caller's own vote in a ballot that takes answers.</summary>
    public async Task<Result<Voting>> VotingAsync(Caller caller, string id, CancellationToken cancellation) =>
        !(await ReadingAsync(caller, id, string.Empty, cancellation)).Succeeded(out var voting, out var error) ? error
        : voting.Ballot.RefuseAnswer() is { } refused ? refused
        : voting;

    /// <summary>The vote of a member whom the caller assists, in a ballot that takes answers.</summary>
    public async Task<Result<Voting>> AssistingAsync(Caller caller, string id, string seat, CancellationToken cancellation) =>
        !(await ReadingAsync(caller, id, seat, cancellation)).Succeeded(out var voting, out var error) ? error
        : voting.Ballot.RefuseAnswer() is { } refused ? refused
        : voting;

    /// <summary>The caller's own vote, or with a seat that of the member whom they assist.</summary>
    public async Task<Result<Voting>> ReadingAsync(Caller caller, string id, string seat, CancellationToken cancellation)
    {
        if (!(await ballots.ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out var error))
        {
            return error;
        }

        var (ballot, standing) = (seen.State, seen.Standing);
        var place = seat.Length == 0 ? BallotDesk.OwnPlace(ballot, standing)
            : BallotDesk.AssistedSeats(ballot, standing).Contains(seat, StringComparer.Ordinal) ? ballot.PlaceOf(seat)
            : -1;
        return place >= 0
            ? new Voting(
                ballot,
                ballot.Voters[place],
                standing.Seats.First(held => seat.Length == 0 ? held.Votes : held.Assists == seat),
                BallotDesk.MaySeeResult(ballot, standing))
            : seat.Length == 0 ? CabinetErrors.NoVote.With()
            : CabinetErrors.AssistsNoVoter.With();
    }
}

/// <summary>A vote, and the seat by which the caller has to do with it.</summary>
/// <param name="MaySeeResult">Whether the result is shown to the caller.</param>
internal sealed record Voting(Ballot Ballot, Voter Voter, Seat Seat, bool MaySeeResult);
