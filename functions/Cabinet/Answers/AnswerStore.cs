using EGov.Cabinet.Ballots;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;

namespace EGov.Cabinet.Answers;

/// <summary>The answers of a ballot's voters. They are begun when the ballot is opened; whoever is sooner begins their own.</summary>
internal sealed class AnswerStore(AggregateStore<Answer, AnswerEvent> answers, TimeProvider clock)
{
    private const int ReadAtOnce = 16;

    /// <summary>The voter's answer, or null while it is not begun.</summary>
    public Task<Aggregate<Answer>?> FindAsync(string ballot, string seat, CancellationToken cancellation) =>
        answers.FindAsync(Answer.AggregateId(ballot, seat), cancellation);

    /// <summary>The answers of all voters in the order of the electorate; null where one is not begun.</summary>
    public async Task<IReadOnlyList<Answer?>> AllAsync(Ballot ballot, CancellationToken cancellation)
    {
        var all = new List<Answer?>();
        foreach (var some in ballot.Voters.Chunk(ReadAtOnce))
        {
            var found = await Task.WhenAll(some.Select(voter => FindAsync(ballot.Id, voter.Seat, cancellation)));
            all.AddRange(found.Select(answer => answer?.State));
        }

        return all;
    }

    /// <summary>Begins the voter's answer; one that is there stays as it is.</summary>
    public async Task<Aggregate<Answer>> BeginAsync(Ballot ballot, Voter voter, CancellationToken cancellation)
    {
        var begun = new AnswerBegun(clock.GetUtcNow(), SystemActor.Id, ballot.Id, ballot.Body, voter.Seat, voter.Person);
        return (await answers.CreateAsync(Answer.AggregateId(ballot.Id, voter.Seat), [begun], cancellation)).Succeeded(out var created, out var error)
            ? created
            : throw new InvalidOperationException($"An answer cannot be begun: {error.DetailIn(Language.English)}");
    }

    /// <summary>Changes the voter's answer, which is begun where it was not.</summary>
    public async Task<Result<Aggregate<Answer>>> ChangeAsync(
        Ballot ballot, Voter voter, Func<Answer, Result<IReadOnlyList<AnswerEvent>>> decide, CancellationToken cancellation)
    {
        var id = Answer.AggregateId(ballot.Id, voter.Seat);
        if (await answers.FindAsync(id, cancellation) is null)
        {
            await BeginAsync(ballot, voter, cancellation);
        }

        return await answers.ChangeAsync(id, null, decide, cancellation);
    }
}
