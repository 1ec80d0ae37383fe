using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Errors;
using EGov.Platform.Results;

namespace EGov.Cabinet.Commitments;

/// <summary>Builds the proof of a ballot that is counted.</summary>
internal sealed class ProofDesk(BallotCounting counting)
{
    public async Task<Result<BallotProof>> ProofAsync(Ballot ballot, CancellationToken cancellation) =>
        ballot.IsCounted ? BallotProof.Of(ballot, await counting.ReadAsync(ballot, cancellation)) : CabinetErrors.NotCounted.With();
}
