using EGov.Cabinet.About;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Commitments;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Commitments;

/// <summary>Builds the proof of a ballot that is counted.</summary>
internal sealed class ProofDesk(BallotCounting counting)
{
    public async Task<Result<BallotProof>> ProofAsync(Ballot ballot, CancellationToken cancellation) =>
        ballot.IsCounted ? BallotProof.Of(ballot, await counting.ReadAsync(ballot, cancellation)) : CabinetErrors.NotCounted.With();
}
