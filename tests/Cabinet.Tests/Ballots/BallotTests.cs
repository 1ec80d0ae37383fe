using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Cabinet.Tests.Ballots;

/// <summary>Whatever is asked of a ballot and its answers, in whatever order and how often.</summary>
public sealed class BallotTests
{
    private static Arbitrary<(int Command, int Who, int Choice)[]> Histories { get; } =
        (from begin in Gen.Elements<(int, int, int)[]>([], [(4, 0, 0)], [(4, 0, 0), (4, 0, 0)])
         from commands in (from command in Gen.Choose(0, 10) from who in Gen.Choose(0, BallotPlay.Voters - 1) from choice in Gen.Choose(0, 2) select (command, who, choice)).ArrayOf()
         from end in Gen.Elements<(int, int, int)[]>([], [.. Enumerable.Range(0, 30).Select(_ => (5, 0, 0)), (6, 0, 0), (7, 0, 0), (7, 1, 0), (7, 2, 0), (7, 3, 0), (9, 0, 0)])
         select ((int, int, int)[])[.. begin, .. commands, .. end]).ToArbitrary();

    [Fact]
    public void The_count_is_that_of_the_last_valid_answers_and_never_changes() => Prop.ForAll(
        Histories,
        history =>
        {
            var play = new BallotPlay();
            BallotResult? first = null;
            foreach (var (command, who, choice) in history)
            {
                play.Do(command, who, choice);
                first ??= play.Ballot.Result;
                Assert.Same(first, play.Ballot.Result);
            }

            Assert.True(play.Happened.OfType<BallotClosed>().Count() <= 1);
            Assert.True(play.Happened.Count(each => each is BallotClosed or BallotRecalled) <= 1);
            Assert.Equal(-1, play.PlaceOfStranger());
            Assert.Equal(play.Noted, play.Counted());
            if (first is not null)
            {
                var tally = Assert.Single(first.Questions);
                Assert.Equal(play.Noted.GroupBy(choice => choice ?? "").OrderBy(group => group.Key).Select(group => (group.Key, group.Count())), Told(tally));
                Assert.Equal(BallotPlay.Voters, tally.Members);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Histories_reach_a_count()
    {
        var counted = Histories.Generator.Sample(200, 20).Count(history =>
        {
            var play = new BallotPlay();
            foreach (var (command, who, choice) in history)
            {
                play.Do(command, who, choice);
            }

            return play.Ballot.IsCounted;
        });

        Assert.True(counted > 20, $"only {counted} of 200 were counted");
    }

    private static IEnumerable<(string, int)> Told(QuestionTally tally) =>
        tally.Counts.Select(count => (count.Key, count.Votes)).Append(("", tally.Silent)).Where(count => count.Item2 > 0).OrderBy(count => count.Item1);
}
