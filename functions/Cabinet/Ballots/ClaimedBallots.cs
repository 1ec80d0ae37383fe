using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Cabinet.Ballots;

/// <summary>Says which ballots were drawn up under claims.</summary>
internal sealed class ClaimedBallots(AggregateStore<Ballot, BallotEvent> ballots) : IClaimedAggregates
{
    public string Kind => Ballot.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await ballots.FindAsync(Ballot.AggregateId(reserved.Id), cancellation) is not null;
}
