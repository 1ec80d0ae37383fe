using EGov.Cabinet.Bodies;

namespace EGov.Cabinet.Regulations;

/// <summary>
/// What a body's working regulation (<c>quy chế làm việc</c>) says of deciding in writing, in one version. A ballot keeps the version of the day on
/// which it was opened.
/// </summary>
/// <param name="Quorum">The share of all members who must be there for a session to be held (Law 76/2015/QH13, article 46.1).</param>
/// <param name="Majority">More than this share of all members decides (article 46.3).</param>
/// <param name="Tie">What happens when exactly that share is for it.</param>
/// <param name="LeastAnswerDays">In working days, the shortest time to answer a ballot.</param>
/// <param name="MostAnswerDays">In working days, the longest.</param>
/// <param name="AnswerDays">In working days, the time when none is said.</param>
/// <param name="Silence">What it means that a member has not answered when the ballot closes.</param>
/// <param name="GraceDays">Working days from the end of the time to answer until the ballot closes by itself; late answers count until then.</param>
/// <param name="CheckDays">Working days in which the secretariat says whether a submission is valid.</param>
/// <param name="VerifyDays">Working days in which an accepted submission is put before the leaders.</param>
/// <param name="PublishDays">Working days from the signing of a resolution to its publication.</param>
/// <param name="Openers">The seats that may send a ballot out (article 44.2: the Prime Minister decides).</param>
/// <param name="SignedAnswers">Whether an answer must bear the member's certificate signature.</param>
internal sealed record Regulation(
    Share Quorum,
    Share Majority,
    TieRule Tie,
    int LeastAnswerDays,
    int MostAnswerDays,
    int AnswerDays,
    SilenceRule Silence,
    int GraceDays,
    int CheckDays,
    int VerifyDays,
    int PublishDays,
    IReadOnlyList<SeatRole> Openers,
    bool SignedAnswers)
{
    /// <summary>Whether a session with so many members there may decide.</summary>
    public bool HasQuorum(int present, int members) => members > 0 && Quorum.IsReachedBy(present, members);
}

/// <summary>A share of all members, in whole numbers: two thirds are 2 parts of 3.</summary>
internal sealed record Share(int Parts, int Of)
{
    /// <summary>Whether the count is at least this share.</summary>
    public bool IsReachedBy(int count, int all) => (long)count * Of >= (long)all * Parts;

    /// <summary>Whether the count is more than this share.</summary>
    public bool IsExceededBy(int count, int all) => (long)count * Of > (long)all * Parts;

    /// <summary>Whether the count is this share exactly.</summary>
    public bool IsMetBy(int count, int all) => (long)count * Of == (long)all * Parts;

    /// <summary>The smallest count that is more than this share.</summary>
    public int ExceededFrom(int all) => (int)((long)all * Parts / Of) + 1;
}

/// <summary>What happens on a tie (<c>biểu quyết ngang nhau</c>).</summary>
internal enum TieRule
{
    /// <summary>The side on which the chair voted wins.</summary>
    Chair,

    /// <summary>It has not passed.</summary>
    NotPassed,
}

/// <summary>What silence means.</summary>
internal enum SilenceRule
{
    /// <summary>Who does not answer agrees with what was proposed, and is responsible for it.</summary>
    Agreement,

    /// <summary>Who does not answer has not voted; they still count among all members.</summary>
    NotCounted,
}
