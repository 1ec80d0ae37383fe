using EGov.Platform.Proof;

namespace EGov.Cabinet.Closing;

/// <summary>What came out of a ballot; made once, when it is closed.</summary>
/// <param name="Questions">Question by question.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Late">How many of them after their time.</param>
/// <param name="AskedToDiscuss">The seats of those who ask to discuss it in a session.</param>
/// <param name="Commitment">What binds it to the answers.</param>
internal sealed record BallotResult(
    IReadOnlyList<QuestionTally> Questions, int Answered, int Late, IReadOnlyList<string> AskedToDiscuss, Commitment Commitment)
{
    /// <summary>Whether every question has an outcome that carries.</summary>
    public bool Passed => Questions.All(question => question.Outcome is Outcome.Passed);
}

/// <summary>How a question was counted.</summary>
/// <param name="Counts">The votes of each choice in the order of the question; silence is not among them.</param>
/// <param name="Silent">How many did not answer.</param>
/// <param name="SilenceFor">The choice for which silence counts; null when it counts for none.</param>
/// <param name="Members">All who vote, which is the base.</param>
/// <param name="Needed">So many votes are a majority by themselves.</param>
/// <param name="Leading">The choice that was put to the test: agreement, or the alternative with the most votes; null when none leads.</param>
/// <param name="Votes">Its votes with silence where that counts for it.</param>
/// <param name="Tie">Whether it has exactly the share that needs to be exceeded.</param>
/// <param name="ChairVote">What the chair chose; null when the chair did not answer or there is none.</param>
/// <param name="Outcome">Whether it passed.</param>
internal sealed record QuestionTally(
    IReadOnlyList<ChoiceCount> Counts,
    int Silent,
    string? SilenceFor,
    int Members,
    int Needed,
    string? Leading,
    int Votes,
    bool Tie,
    string? ChairVote,
    Outcome Outcome);

/// <param name="Key">The choice.</param>
/// <param name="Votes">How many chose it.</param>
internal sealed record ChoiceCount(string Key, int Votes);

/// <summary>What came out of a question.</summary>
internal enum Outcome
{
    /// <summary>It was agreed to, or the leading alternative was chosen.</summary>
    Passed,

    /// <summary>It was not.</summary>
    NotPassed,
}

/// <summary>
/// What binds a result to the answers under it: the root of the hash tree over every voter's sealed answer, in the order of the electorate, and a
/// time stamp over the digest of all of it.
/// </summary>
/// <param name="Ballot">The digest of what was asked of whom: number, questions, papers, electorate, regulation.</param>
/// <param name="Root">The root of the tree.</param>
/// <param name="Leaves">How many leaves it has: as many as there are voters.</param>
/// <param name="Tally">The digest of the counts.</param>
/// <param name="Digest">The digest of the four above, which is stamped.</param>
/// <param name="Stamp">The time stamp (RFC 3161) over that digest.</param>
internal sealed record Commitment(string Ballot, string Root, int Leaves, string Tally, string Digest, ProofStamp Stamp);
