using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Regulations;
using EGov.Platform.Aggregates;
using EGov.Platform.Proof;

namespace EGov.Rules.Tests;

/// <content>Bodies, ballots and answers.</content>
internal static partial class CabinetEventSamples
{
    private const string BallotId = "019b8c6d5a5c7d0b9d0a4f1e2c3b4a59";

    private static readonly DateTimeOffset Opened = new(2026, 11, 16, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly BallotContent Content = new(
        "Dự thảo nghị quyết",
        [new("Thông qua?", QuestionKind.Agreement), new("Phương án?", QuestionKind.Alternatives, [new("a", "Một"), new("b", "Hai")], "a")],
        [new(BallotId, "Tờ trình", PaperKind.Submission, "application/pdf", 200_000, new string('b', 64), 12)],
        3);

    private static readonly AnswerContent Said = new([new("other", "Đề nghị bổ sung"), new("a")], "Cần thảo luận");

    private static readonly QuestionTally Tally = new([new("agree", 14)], 2, "agree", 27, 14, "agree", 16, false, "agree", Outcome.Passed);

    private static readonly Commitment Bound = new(new string('a', 64), new string('b', 64), 27, new string('c', 64), new string('d', 64), new ProofStamp("MIIB", new string('e', 64)));

    public static IReadOnlyList<IDomainEvent> Ballots { get; } =
    [
        new BodyFounded(Opened, "operator", "government", new("Chính phủ", "Government"), "government", "G22"),
        new SeatsGiven(Opened, "operator", [new("s1", "001099012345", "Nguyễn Văn A", "Bộ trưởng", SeatRole.Assistant, new(2026, 1, 1), new(2026, 12, 31), "s2")]),
        new SeatEnded(Opened, "secretary", "s1", new(2026, 12, 31), "Nghỉ hưu"),
        new BallotPrepared(Opened, "secretary", BallotId, "government", BallotId, Content),
        new BallotChanged(Opened, "secretary", Content),
        new ElectorateFrozen(Opened, "chair", [new("s2", "001099012345", true)]),
        new BallotOpened(
            Opened, "chair", 2026, 1025, 27, Opened.AddDays(5), Opened.AddDays(6), new RegulationBook().At("government", Opened)! with { Article = "17" }, new string('a', 64)),
        new BallotExtended(Opened, "secretary", Opened.AddDays(7), Opened.AddDays(8), "Thêm thời gian"),
        new BallotReminding(Opened, "system", true),
        new BallotRecalled(Opened, "chair", "Hồ sơ sai"),
        new BallotClosing(Opened, "secretary"),
        new BallotClosed(Opened, "system", new([Tally], 25, 1, ["s3"], Bound)),
        new PaperSaved(Opened, "system", 12, 27, 27),
        new SessionDecided(Opened, "chair", false, "Đã giải trình"),
        new SheetIssued(Opened, "secretary", BallotId, new string('f', 64)),
        new BallotPublished(Opened, "secretary"),
        new ResolutionPublished(
            Opened, "secretary", BallotId, "388/NQ-CP", new(2026, 12, 1), Opened, "Nguyễn Văn A", "Văn phòng Chính phủ", new(2026, 12, 2)),
        new AnswerBegun(Opened, "system", BallotId, "government", "s2", "001099012345"),
        new AnswerDrafted(Opened, "assistant", Said, "Xin ý kiến"),
        new AnswerGiven(Opened, "member", new(1, Opened, Said, new string('a', 64), new string('b', 64), new("MIIB", "Nguyễn Văn A", "01", true), true)),
        new AnswerReminded(Opened, "system", true),
        new AnswerSealed(Opened, "system", 1),
    ];
}
