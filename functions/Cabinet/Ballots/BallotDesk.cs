using EGov.Cabinet.Bodies;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Cabinet.Ballots;

/// <summary>
/// Finds ballots for who holds a seat in the body, and lets those change them who may. Before it is opened only the chair, deputies and the
/// secretariat know of a ballot; guests and members who have come since know of it once its result is published.
/// </summary>
internal sealed class BallotDesk(AggregateStore<Ballot, BallotEvent> ballots, CabinetPolicy policy, TimeProvider clock)
{
    private static readonly SeatRole[] Leads = [SeatRole.Chair, SeatRole.Deputy, SeatRole.Secretary];
    private static readonly SeatRole[] Counts = [SeatRole.Chair, SeatRole.Secretary];

    /// <summary>Whether the result is shown: to the chair and the secretariat once it is counted, to the others who know of the ballot once it is published.</summary>
    public static bool MaySeeResult(Ballot ballot, Standing standing) =>
        ballot.Stage is BallotStage.Published || (ballot.Stage is BallotStage.Closed && standing.Is(Counts));

    /// <summary>The place of the caller's own vote; -1 where they have none. Who got another seat that votes since it was opened keeps their place.</summary>
    public static int OwnPlace(Ballot ballot, Standing standing) =>
        standing.Seats.FirstOrDefault(seat => seat.Votes) is { Person: var person } ? ballot.PlaceOfPerson(person) : -1;

    /// <summary>The seats of the voters whom the caller assists, as long as the member holds the seat.</summary>
    public static IEnumerable<string> AssistedSeats(Ballot ballot, Standing standing) => standing.Seats
        .Select(seat => seat.Assists)
        .OfType<string>()
        .Where(assisted => ballot.PlaceOf(assisted) >= 0 && standing.Body.FindSeat(assisted)?.IsHeldOn(standing.Today) == true);

    /// <summary>The ballot and what the caller is there; to who may not know of it there is none.</summary>
    public async Task<Result<SeenBallot>> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (!IsId(id)
            || await ballots.FindAsync(Ballot.AggregateId(id), cancellation) is not { } found
            || !(await policy.StandingAsync(caller, found.State.Body, cancellation)).Succeeded(out var standing, out _))
        {
            return PlatformErrors.NotFound.With(id);
        }

        return KnowsOf(found.State, standing) ? new SeenBallot(found, standing) : PlatformErrors.NotFound.With(id);
    }

    /// <summary>The same for who holds one of these seats.</summary>
    public async Task<Result<SeenBallot>> ActingAsync(Caller caller, string id, IReadOnlyList<SeatRole> roles, CancellationToken cancellation) =>
        !(await ReadAsync(caller, id, cancellation)).Succeeded(out var seen, out var error) ? error
        : seen.Standing.Is(roles) ? seen
        : PlatformErrors.NotAllowed.With();

    /// <summary>Changes the ballot on the version that was read. What is done already is answered as it is.</summary>
    /// <param name="request">The request, with <c>If-Match</c>.</param>
    /// <param name="id">The ballot's id.</param>
    /// <param name="roles">Who may.</param>
    /// <param name="act">What is done; it is given the ballot, and changes it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Results<Ok<BallotView>, ProblemHttpResult>> ActAsync(
        HttpRequest request,
        string id,
        IReadOnlyList<SeatRole> roles,
        Func<SeenBallot, Task<Result<Aggregate<Ballot>>>> act,
        CancellationToken cancellation)
    {
        if (!IfMatch.Of(request).Succeeded(out var wanted, out var error)
            || !(await ActingAsync(request.Caller(), id, roles, cancellation)).Succeeded(out var seen, out error))
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
        return TypedResults.Ok(BallotView.Of(changed, seen.Standing, clock.GetUtcNow()));
    }

    /// <summary>The same for a decision that needs nothing but the ballot.</summary>
    public Task<Results<Ok<BallotView>, ProblemHttpResult>> DecideAsync(
        HttpRequest request,
        string id,
        IReadOnlyList<SeatRole> roles,
        Func<Ballot, DateTimeOffset, Result<IReadOnlyList<BallotEvent>>> decide,
        CancellationToken cancellation) =>
        ActAsync(
            request,
            id,
            roles,
            seen => ballots.ChangeAsync(seen.Aggregate.Id, seen.Aggregate.Version, state => decide(state, clock.GetUtcNow()), cancellation),
            cancellation);

    /// <summary>Whether the text can be a ballot's id.</summary>
    public static bool IsId(string id) => Guid.TryParseExact(id, "N", out _) && id.All(static letter => !char.IsAsciiLetterUpper(letter));

    private static bool KnowsOf(Ballot ballot, Standing standing) => ballot.Stage switch
    {
        BallotStage.Prepared => standing.Is(Leads),
        BallotStage.Recalled when ballot.Number is null => standing.Is(Leads),
        BallotStage.Published => true,
        _ => standing.Is(Leads) || OwnPlace(ballot, standing) >= 0 || AssistedSeats(ballot, standing).Any(),
    };
}

/// <summary>A ballot and what its reader is in the body.</summary>
internal sealed record SeenBallot(Aggregate<Ballot> Aggregate, Standing Standing)
{
    public Ballot State => Aggregate.State;
}
