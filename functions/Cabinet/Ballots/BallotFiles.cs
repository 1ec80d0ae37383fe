using EGov.Cabinet.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Files;

namespace EGov.Cabinet.Ballots;

/// <summary>Which files ballots hold and to whom they show them: papers to who knows of the ballot, the sheet to who may see the result.</summary>
internal sealed class BallotFiles(AggregateStore<Ballot, BallotEvent> ballots, BallotDesk desk) : IFileHolder, IFileReaders
{
    public string Kind => Ballot.Kind;

    public async Task<bool> HoldsAsync(string aggregate, string file, CancellationToken cancellation) =>
        await ballots.FindAsync(aggregate, cancellation) is { State: var ballot }
        && (IsPaper(ballot, file) || ballot.Sheet?.File == file || ballot.Resolution?.File == file);

    public async Task<bool> MayReadAsync(Caller caller, string aggregate, string file, CancellationToken cancellation) =>
        (await desk.ReadAsync(caller, aggregate[(Kind.Length + 1)..], cancellation)).Succeeded(out var seen, out _)
        && (IsPaper(seen.State, file)
            || seen.State.Resolution?.File == file
            || (seen.State.Sheet?.File == file && BallotDesk.MaySeeResult(seen.State, seen.Standing)));

    private static bool IsPaper(Ballot ballot, string file) => ballot.Content.Papers.Any(paper => paper.File == file);
}
