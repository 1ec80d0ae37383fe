using EGov.Cabinet.Ballots;
using EGov.Cabinet.PaperSessions;
using EGov.Cabinet.Regulations;
using EGov.Cabinet.Remarks;
using EGov.Cabinet.Submissions;
using EGov.Cabinet.Submissions.Drafts;
using EGov.Platform.Aggregates;

namespace EGov.Rules.Tests;

/// <content>Submissions, drafts, remarks and paper sessions.</content>
internal static partial class CabinetEventSamples
{
    private static readonly DateTimeOffset Submitted = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    private static readonly string SubmissionId = new('a', 32);

    private static readonly string TextId = new('b', 32);

    private static readonly SubmissionContent Dossier = new(
        "Nghị định về hồ sơ điện tử",
        "Tóm tắt.",
        [new Question("Đồng ý ban hành?", QuestionKind.Agreement)],
        [new Paper(new string('c', 32), "Tờ trình", PaperKind.Submission, "application/pdf", 200_000, new string('d', 64), 4)],
        [new Opinion("G15", Stance.Agree, "Nhất trí.", null)]);

    public static IReadOnlyList<IDomainEvent> Submissions =>
    [
        new SubmissionDrawnUp(Submitted, "clerk", SubmissionId, "government", "G12", Dossier),
        new SubmissionChanged(Submitted, "clerk", Dossier),
        new SubmissionSubmitted(Submitted, "clerk", 1, new RegulationBook().At("government", Submitted)!, Submitted.AddDays(3)),
        new SubmissionReturned(Submitted, "secretary", [ReturnGround.Incomplete], "reason"),
        new SubmissionAccepted(Submitted, "secretary", Submitted.AddDays(7)),
        new SubmissionWithdrawn(Submitted, "clerk", "reason"),
        new SubmissionOverdue(Submitted, "system", SubmissionTask.Check, Submitted.AddDays(3)),
        new SubmissionDraftAdded(Submitted, "clerk", 1, TextId, "note"),
        new SubmissionBalloted(Submitted, "system", new string('e', 32)),
        new SubmissionBallotEnded(Submitted, "system", new string('e', 32), SubmissionOutcome.Passed),
        new DraftWritten(Submitted, "clerk", TextId, SubmissionId, ["Điều 1."]),
        new RemarkMade(Submitted, "secretary", new string('f', 32), SubmissionId, 1, 0, 0, "Điều 1", "text"),
        new RemarkSettled(Submitted, "clerk", SubmissionId, "answer"),
        new PaperSessionRegistered(Submitted, "secretary", new string('1', 32), "government", "12/TTr-BCA", new(2026, 1, 7)),
    ];
}
