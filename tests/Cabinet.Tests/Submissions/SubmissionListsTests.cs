using EGov.Cabinet.Submissions;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Cabinet.Tests.Submissions;

public sealed class SubmissionListsTests
{
    [Fact]
    public void Built_again_the_lists_are_as_they_were_kept() => Prop.ForAll(SubmissionTests.Commands, commands => RunAsync(commands)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_submission_is_listed_under_the_stage_that_it_has() => Prop.ForAll(SubmissionTests.Commands, commands =>
    {
        var (lists, sequence, now) = (new SubmissionLists(), 0L, SubmissionTests.First.At);
        var state = Submission.Fold(null, SubmissionTests.First);
        var listed = lists.Fold(null, "submission", EventTypes.ToRecord(SubmissionTests.First, ++sequence, null))!;
        foreach (var (command, hours) in commands)
        {
            now += TimeSpan.FromHours(hours);
            foreach (var happened in SubmissionTests.Decide(state, command, now))
            {
                state = Submission.Fold(state, happened);
                listed = lists.Fold(listed, "submission", EventTypes.ToRecord(happened, ++sequence, null))!;
            }

            Assert.Equal((state.Stage, state.Rounds, state.Drafts.Count), (listed.Stage, listed.Rounds, listed.Drafts));
            Assert.Equal(state.Due is { } due && state.OverdueFor == due, lists.RowsOf(listed, sequence).Any(row => row.Partition.EndsWith("G12-overdue", StringComparison.Ordinal)));
            Assert.Equal(state.Rounds > 0, lists.RowsOf(listed, sequence).Any(row => row.Partition.StartsWith("submissions-government-", StringComparison.Ordinal)));
        }
    }).QuickCheckThrowOnFailure();

    private static async Task<bool> RunAsync((int Command, int Hours)[] commands)
    {
        var stores = MemoryDocumentStore.App();
        var submissions = new AggregateStore<Submission, SubmissionEvent>(stores);
        var projector = new Projector<SubmissionSummary>(stores, new SubmissionLists());
        var (id, now) = (Submission.AggregateId(SubmissionTests.First.Id), SubmissionTests.First.At);
        await submissions.CreateAsync(id, [SubmissionTests.First], default);
        long told = 0;
        foreach (var (command, hours) in commands)
        {
            now += TimeSpan.FromHours(hours);
            await submissions.ChangeAsync(id, null, state => SubmissionTests.Decide(state, command, now).ToArray(), default);
            var stored = PlatformJson.Read<AggregateDocument<Submission>>((await stores.Aggregates.GetAsync(id, id, default))!.Content);
            foreach (var happened in stored.Pending.Where(record => record.Sequence > told))
            {
                await EventJournal.AppendAsync(stores, id, Submission.Kind, happened, default);
                told = happened.Sequence;
            }

            await projector.CatchUpAsync(new(id, Submission.Kind, told, "any"), new(stores), default);
        }

        var fresh = stores with { Views = new MemoryDocumentStore() };
        await new Projector<SubmissionSummary>(fresh, new SubmissionLists()).RebuildAsync(default);
        Assert.Equal(await CurrentRows.OfAsync(fresh, SubmissionLists.ProjectionName), await CurrentRows.OfAsync(stores, SubmissionLists.ProjectionName));
        return true;
    }
}
