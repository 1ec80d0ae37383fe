using EGov.Platform.Storage;
using EGov.Reporting.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Reporting.Tests.Reports;

/// <summary>Whatever is asked of a report, in whatever order and how often.</summary>
public sealed class ReportTests
{
    private static readonly (int, int, int)[] Accepting = [(0, 0, 1), (11, 0, 1), (11, 1, 0), (3, 0, 0), (4, 1, 0), (6, 2, 0)];

    internal static Arbitrary<(int Command, int Who, int Choice)[]> Histories { get; } =
        (from begin in Gen.Elements<(int, int, int)[]>([], Accepting, [.. Accepting, (7, 2, 0)])
         from commands in (from command in Gen.Choose(0, 13) from who in Gen.Choose(0, 2) from choice in Gen.Choose(0, 2) select (command, who, choice)).ArrayOf()
         from end in Gen.Elements<(int, int, int)[]>([], Accepting, [.. Enumerable.Repeat((10, 0, 2), 30), (13, 0, 0), .. Accepting])
         select ((int, int, int)[])[.. begin, .. commands, .. end]).ToArbitrary();

    [Fact]
    public void What_is_sent_was_approved_by_another_person_and_rests_on_reports_that_are_there() => Prop.ForAll(
        Histories,
        history => Each(history, play =>
        {
            if (play.Report.IsSent)
            {
                Assert.NotEqual(play.Report.Submission!.By, play.Report.ApprovedBy);
                Assert.Empty(play.Report.Awaited(ReportPlay.Children));
                Assert.NotNull(play.Report.RefuseEntry(play.Happened[^1].At));
            }
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_locked_never_changes_and_what_is_before_somebody_does_not_either() => Prop.ForAll(
        Histories,
        history =>
        {
            var play = new ReportPlay();
            foreach (var (command, who, choice) in history)
            {
                var (before, stage, locked) = (play.Content(), play.Report.Stage, play.IsLocked && !play.Report.LockLifted);
                play.Do(command, who, choice);
                if (locked || stage is not (ReportStage.Draft or ReportStage.Returned or ReportStage.Reopened))
                {
                    Assert.Equal(before, play.Content());
                }

                // Only its receiver takes it after the lock, or gives it back.
                Assert.True(!locked || play.Report.Stage == stage || play.Report.Stage is ReportStage.Accepted || play.Report is { LockLifted: true, Back.ByReceiver: true });
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_history_replays_to_the_state_also_as_it_is_stored() => Prop.ForAll(
        Histories,
        history =>
        {
            var play = Each(history, _ => { });
            var told = ReportPlay.Told(play.Report);
            Assert.Equal(told, ReportPlay.Told(play.Happened.Aggregate((Report?)null, Report.Fold)!));
            Assert.Equal(told, ReportPlay.Told(PlatformJson.Read<Report>(PlatformJson.Write(play.Report))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lists_and_the_report_itself_agree_on_how_it_stands() => Prop.ForAll(
        Histories,
        history =>
        {
            var play = Each(history, _ => { });
            var listed = play.Happened.Aggregate((ReportSummary?)null, ReportSummary.Fold)!;
            Assert.Equal((play.Report.Stage, play.Report.HasCome, play.Report.IsLate, play.Report.Returns), (listed.Stage, listed.HasCome(), listed.IsLate(), listed.Returns));
            Assert.Equal(play.Report.LockLifted, listed.Lifted);
            Assert.Equal((play.Report.Missing is not null, play.Report.LockedAt is not null, play.Report.FirstSentAt), (listed.Missing, listed.Locked, listed.SentAt));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_done_is_not_done_twice() => Prop.ForAll(
        Histories,
        history =>
        {
            var play = new ReportPlay();
            foreach (var (command, who, choice) in history)
            {
                play.Do(command, who, choice);
                Assert.True(command is 10 or 11 or 12 || play.Decide(command, who, choice).Count == 0);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Histories_reach_acceptance_reopening_and_the_lock()
    {
        var plays = Histories.Generator.Sample(200, 30).Select(history => Each(history, _ => { })).ToList();

        Assert.True(plays.Count(play => play.Report.Stage is ReportStage.Accepted) > 20);
        Assert.True(plays.Count(play => play.Report.Reopenings > 0) > 20);
        Assert.True(plays.Count(play => play.Report.LockedAt is not null) > 20);
    }

    private static ReportPlay Each((int Command, int Who, int Choice)[] history, Action<ReportPlay> check)
    {
        var play = new ReportPlay();
        foreach (var (command, who, choice) in history)
        {
            play.Do(command, who, choice);
            check(play);
        }

        return play;
    }
}
