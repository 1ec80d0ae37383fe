using EGov.Cabinet.Ballots;
using EGov.Platform.Words;

namespace EGov.Cabinet.Submissions;

/// <summary>What a submission says.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Summary">Its summary; null when it has none, or has it as a paper.</param>
/// <param name="Questions">What the members are to be asked.</param>
/// <param name="Papers">Its papers.</param>
/// <param name="Opinions">Opinions of other agencies on it.</param>
internal sealed record SubmissionContent(
    string Title, string? Summary, IReadOnlyList<Question> Questions, IReadOnlyList<Paper> Papers, IReadOnlyList<Opinion> Opinions)
{
    /// <summary>Pages of all papers but summaries; what cannot be counted is left out.</summary>
    public int Pages => Papers.Where(paper => paper.Kind is not PaperKind.Summary).Sum(paper => paper.Pages ?? 0);

    /// <summary>Whether it has a summary.</summary>
    public bool HasSummary => (Summary is { } text && !PlainText.IsBlank(text)) || Papers.Any(paper => paper.Kind is PaperKind.Summary);

    /// <summary>Papers and the files of opinions.</summary>
    public IEnumerable<Paper> Files() => [.. Papers, .. Opinions.Select(opinion => opinion.File).OfType<Paper>()];
}

/// <summary>What another agency says of a submission (<c>ý kiến của bộ, ngành</c>).</summary>
/// <param name="Agency">Its registry id.</param>
/// <param name="Stance">Whether it agrees.</param>
/// <param name="Text">What it says.</param>
/// <param name="File">Its letter.</param>
internal sealed record Opinion(string Agency, Stance Stance, string? Text, Paper? File);

/// <summary>Whether somebody agrees.</summary>
internal enum Stance
{
    /// <summary>Agrees.</summary>
    Agree,

    /// <summary>Does not.</summary>
    Disagree,

    /// <summary>Says something else.</summary>
    Other,
}

/// <summary>Why a submission is returned (Decree 150/2016/NĐ-CP, article 2).</summary>
internal enum ReturnGround
{
    /// <summary>The dossier is not complete (<c>không đủ hồ sơ</c>).</summary>
    Incomplete,

    /// <summary>It came by a wrong procedure (<c>không đúng thủ tục</c>).</summary>
    WrongProcedure,

    /// <summary>It is not for this body to decide (<c>không đúng thẩm quyền</c>).</summary>
    WrongAuthority,
}

/// <summary>How far a submission is.</summary>
internal enum SubmissionStage
{
    /// <summary>Drawn up; the body knows nothing of it.</summary>
    Draft,

    /// <summary>Before the secretariat, which checks it.</summary>
    Submitted,

    /// <summary>Sent back with a reason.</summary>
    Returned,

    /// <summary>Valid; a ballot may be drawn up for it.</summary>
    Accepted,

    /// <summary>A ballot is drawn up for it.</summary>
    Balloted,

    /// <summary>The result of its ballot is published.</summary>
    Decided,

    /// <summary>Taken back.</summary>
    Withdrawn,
}

/// <summary>What became of a submission in a ballot.</summary>
internal enum SubmissionOutcome
{
    /// <summary>Every question passed.</summary>
    Passed,

    /// <summary>One did not.</summary>
    NotPassed,

    /// <summary>The ballot was taken back; the submission waits for another one.</summary>
    Recalled,
}

/// <summary>What had to be done in time.</summary>
internal enum SubmissionTask
{
    /// <summary>To say whether it is valid.</summary>
    Check,

    /// <summary>To put it before the leaders.</summary>
    Verify,
}

/// <summary>A version of the draft text.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Draft">The id of its text.</param>
/// <param name="Note">What is new in it.</param>
internal sealed record DraftVersion(int Number, string Draft, DateTimeOffset At, string By, string? Note);

/// <summary>A ballot to which the submission is put.</summary>
/// <param name="Ballot">Its id.</param>
/// <param name="Outcome">What came of it; null while it runs and until its result is published.</param>
internal sealed record SubmissionBallot(string Ballot, SubmissionOutcome? Outcome = null);

/// <summary>Why it was sent back.</summary>
internal sealed record SubmissionReturn(DateTimeOffset At, string By, IReadOnlyList<ReturnGround> Grounds, string Reason);
