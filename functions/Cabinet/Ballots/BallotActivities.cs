using EGov.Cabinet.Answers;
using EGov.Cabinet.Closing;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Cabinet.Ballots;

/// <summary>What the orchestration of a ballot does. Each may run again after a crash.</summary>
internal sealed class BallotActivities(
    AggregateStore<Ballot, BallotEvent> ballots, AnswerStore answers, BallotCounting counting, WorkingCalendar calendar, TimeProvider clock)
{
    private const int AtOnce = 8;

    [Function(nameof(ReadBallotTurn))]
    [Allow(Callers.Host)]
    public async Task<BallotTurn> ReadBallotTurn([ActivityTrigger] string ballot, CancellationToken cancellation)
    {
        var found = await FindAsync(ballot, cancellation);
        var state = found.State;
        var open = state.Stage is BallotStage.Open;
        return new(
            found.Version,
            state.Stage,
            state.Voters.Count,
            open && state.RemindedFor != state.Due ? RemindAt(state).UtcDateTime : null,
            open && state.OverdueFor != state.Due ? state.Due!.Value.UtcDateTime : null,
            open ? state.ClosesAt!.Value.UtcDateTime : null);
    }

    /// <summary>Begins the answers of some voters, so that they stand at their desks.</summary>
    [Function(nameof(BeginAnswers))]
    [Allow(Callers.Host)]
    public Task BeginAnswers([ActivityTrigger] VoterBatch batch, CancellationToken cancellation) =>
        ForEachAsync(batch, (ballot, voter) => answers.BeginAsync(ballot, voter, cancellation), cancellation);

    /// <summary>Notes that reminders go out; they go out before this is noted, so that none is lost.</summary>
    [Function(nameof(NoteReminders))]
    [Allow(Callers.Host)]
    public async Task NoteReminders([ActivityTrigger] VoterBatch batch, CancellationToken cancellation) =>
        Must(await ballots.ChangeAsync(batch.Ballot, null, state => state.Remind(batch.Overdue, clock.GetUtcNow()), cancellation));

    /// <summary>Tells some voters who have not answered, and those who assist them.</summary>
    [Function(nameof(RemindVoters))]
    [Allow(Callers.Host)]
    public Task RemindVoters([ActivityTrigger] VoterBatch batch, CancellationToken cancellation) => ForEachAsync(
        batch,
        async (ballot, voter) => Must(await answers.ChangeAsync(ballot, voter, answer => answer.Remind(batch.Overdue, clock.GetUtcNow()), cancellation)),
        cancellation);

    /// <summary>Begins to close a ballot whose time has passed.</summary>
    [Function(nameof(CloseInTime))]
    [Allow(Callers.Host)]
    public async Task CloseInTime([ActivityTrigger] string ballot, CancellationToken cancellation)
    {
        // Between the look and this somebody may have given more time or taken it back: then there is nothing to close.
        var now = clock.GetUtcNow();
        Must(await ballots.ChangeAsync(
            ballot,
            null,
            state => state.Stage is BallotStage.Open && now >= state.ClosesAt ? state.BeginClosing(false, SystemActor.Id, now) : Array.Empty<BallotEvent>(),
            cancellation));
    }

    /// <summary>Seals the answers of some voters.</summary>
    [Function(nameof(SealAnswers))]
    [Allow(Callers.Host)]
    public Task SealAnswers([ActivityTrigger] VoterBatch batch, CancellationToken cancellation) => ForEachAsync(
        batch,
        async (ballot, voter) => Must(await answers.ChangeAsync(ballot, voter, answer => answer.Seal(clock.GetUtcNow()), cancellation)),
        cancellation);

    /// <summary>Counts a ballot whose answers are sealed.</summary>
    [Function(nameof(CountBallot))]
    [Allow(Callers.Host)]
    public async Task CountBallot([ActivityTrigger] string ballot, CancellationToken cancellation)
    {
        var state = (await FindAsync(ballot, cancellation)).State;
        if (state.Stage is not BallotStage.Closing)
        {
            return;
        }

        var result = await counting.CountAsync(state, await counting.ReadAsync(state, cancellation), cancellation)
            ?? throw new TimeoutException($"No time-stamp authority answers for the result of {ballot}.");
        Must(await ballots.ChangeAsync(ballot, null, present => present.Close(result, clock.GetUtcNow()), cancellation));
    }

    /// <summary>A working day before the end of the time to answer, but not before the ballot was opened.</summary>
    private DateTimeOffset RemindAt(Ballot ballot)
    {
        var day = ballot.Due!.Value.DateInVietnam().AddDays(-1);
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        var at = VietnamTime.At(day, WorkingCalendar.HoursOn(day).Sessions[0].From);
        return at > ballot.OpenedAt ? at : ballot.Due.Value;
    }

    private async Task ForEachAsync(VoterBatch batch, Func<Ballot, Voter, Task> act, CancellationToken cancellation)
    {
        var state = (await FindAsync(batch.Ballot, cancellation)).State;
        foreach (var some in state.Voters.Skip(batch.From).Take(batch.Count).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(voter => act(state, voter)));
        }
    }

    private async Task<Aggregate<Ballot>> FindAsync(string id, CancellationToken cancellation) =>
        await ballots.FindAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no {id}.");

    private static void Must<T>(Result<T> result)
        where T : notnull
    {
        if (!result.Succeeded(out _, out var error))
        {
            throw new InvalidOperationException(error.DetailIn(Language.English));
        }
    }
}
