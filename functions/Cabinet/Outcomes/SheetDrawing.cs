using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Platform.Proof;

namespace EGov.Cabinet.Outcomes;

/// <summary>Draws the sheet of a result from the sealed answers.</summary>
internal sealed class SheetDrawing(BallotCounting counting, StampVerifier stamps, TimeProvider clock)
{
    public async Task<byte[]> DrawAsync(SeenBallot seen, SheetIssuer issuer, CancellationToken cancellation)
    {
        var (ballot, commitment) = (seen.State, seen.State.Result!.Commitment);
        var answers = await counting.ReadAsync(ballot, cancellation);
        var stamp = await stamps.VerifyAsync(commitment.Stamp, commitment.Digest, [], since: null, cancellation);
        var stampedAt = stamp.At ?? throw new InvalidOperationException($"The stamp of {ballot.Id} cannot be read.");
        return SheetPage.Draw(ballot, new SheetText(ballot, seen.Standing.Body, answers.Given, stampedAt), issuer, clock.GetUtcNow());
    }
}
