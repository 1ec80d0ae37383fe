using EGov.Cabinet.About;
using EGov.Cabinet.Regulations;
using EGov.Cabinet.Submissions;
using EGov.Platform.Results;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Cabinet.Tests.Submissions;

/// <summary>The rules of a submission, whatever is asked of it in whatever order.</summary>
public sealed class SubmissionTests
{
    private const int Kinds = 12;

    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private static readonly RegulationVersion Law = new RegulationBook().At("government", Begin)!;

    internal static readonly SubmissionDrawnUp First = new(Begin, "clerk", new string('a', 32), "government", "G12", new("Tên", "Tóm tắt", [], [], []));

    internal static Arbitrary<(int Command, int Hours)[]> Commands { get; } =
        (from command in Gen.Choose(0, Kinds - 1) from hours in Gen.Choose(0, 60) select (command, hours)).ArrayOf().ToArbitrary();

    [Fact]
    public void In_any_order_and_however_often_a_submission_keeps_its_rules() => Prop.ForAll(Commands, commands =>
    {
        var (state, now, noted) = (Submission.Fold(null, First), Begin, new List<DateTimeOffset>());
        foreach (var (command, hours) in commands)
        {
            now += TimeSpan.FromHours(hours);
            var (before, decided) = (state, Decide(state, command, now));
            state = decided.Aggregate(state, Submission.Fold);

            Assert.Empty(IsRepeatable(command) ? Decide(state, command, now) : []);
            Assert.Contains(state.Stage, Following(before.Stage));
            Assert.All(decided.OfType<SubmissionAccepted>(), _ => Assert.Equal(SubmissionStage.Submitted, before.Stage));
            Assert.Equal(before.Rounds + decided.Count(each => each is SubmissionSubmitted), state.Rounds);
            Assert.True(state.Stage is not (SubmissionStage.Balloted or SubmissionStage.Decided) || state.VerifyBy is not null);
            Assert.Equal(Enumerable.Range(1, state.Drafts.Count), state.Drafts.Select(draft => draft.Number));
            noted.AddRange(decided.OfType<SubmissionOverdue>().Select(late => late.Due));
        }

        Assert.Equal(noted.Distinct(), noted);
        Assert.True(state.Rounds <= CabinetLimits.SubmissionRounds);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void After_so_many_rounds_another_one_is_drawn_up()
    {
        var state = Submission.Fold(null, First);
        for (var round = 0; round < CabinetLimits.SubmissionRounds; round++)
        {
            state = Decide(state, 1, Begin).Concat(Decide(Decide(state, 1, Begin).Aggregate(state, Submission.Fold), 2, Begin)).Aggregate(state, Submission.Fold);
        }

        Assert.Equal((SubmissionStage.Returned, CabinetLimits.SubmissionRounds), (state.Stage, state.Rounds));
        Assert.False(state.Submit(Law, Begin, 10, "clerk", Begin).Succeeded(out _, out var error));
        Assert.Contains("20", error!.DetailIn(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SubmissionOutcome.Passed, SubmissionStage.Decided)]
    [InlineData(SubmissionOutcome.NotPassed, SubmissionStage.Decided)]
    [InlineData(SubmissionOutcome.Recalled, SubmissionStage.Accepted)]
    public void How_its_ballot_ends_is_how_it_ends(object outcome, object stage)
    {
        var accepted = new[] { 1, 3 }.Aggregate(Submission.Fold(null, First), (state, command) => Decide(state, command, Begin).Aggregate(state, Submission.Fold));
        Assert.True(accepted.Follow("ballot", (SubmissionOutcome)outcome, Begin).Succeeded(out var events, out _));

        var ended = events.Aggregate(accepted, Submission.Fold);

        Assert.Equal((SubmissionStage)stage, ended.Stage);
        Assert.Equal([new SubmissionBallot("ballot", (SubmissionOutcome)outcome)], ended.Ballots);
    }

    internal static IReadOnlyList<SubmissionEvent> Decide(Submission state, int command, DateTimeOffset now)
    {
        Result<IReadOnlyList<SubmissionEvent>> decided = command switch
        {
            0 => state.Change(First.Content with { Title = "Khác" }, "clerk", now),
            1 => state.Submit(Law, now.AddDays(3), 10, "clerk", now),
            2 => state.SendBack([ReturnGround.Incomplete], "reason", "secretary", now),
            3 => state.Accept(now.AddDays(5), "secretary", now),
            4 => state.Withdraw("reason", "clerk", now),
            5 => state.NoteOverdue(now),
            6 => state.AddDraft("draft-one", null, "clerk", now),
            7 => state.AddDraft("draft-two", "note", "clerk", now),
            8 => state.Follow("one", null, now),
            9 => state.Follow("two", null, now),
            10 => state.Follow("one", SubmissionOutcome.Recalled, now),
            _ => state.Follow("two", SubmissionOutcome.Passed, now),
        };
        return decided.Succeeded(out var events, out _) ? events : [];
    }

    private static bool IsRepeatable(int command) => command > 0;

    private static SubmissionStage[] Following(SubmissionStage stage) => stage switch
    {
        SubmissionStage.Draft => [stage, SubmissionStage.Submitted, SubmissionStage.Withdrawn],
        SubmissionStage.Submitted => [stage, SubmissionStage.Returned, SubmissionStage.Accepted, SubmissionStage.Withdrawn],
        SubmissionStage.Returned => [stage, SubmissionStage.Submitted, SubmissionStage.Withdrawn],
        SubmissionStage.Accepted => [stage, SubmissionStage.Balloted, SubmissionStage.Decided, SubmissionStage.Withdrawn],
        SubmissionStage.Balloted => [stage, SubmissionStage.Accepted, SubmissionStage.Decided],
        _ => [stage],
    };
}
