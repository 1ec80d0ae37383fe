using EGov.Platform.Proof;

namespace EGov.Cabinet.Closing;

/// <summary>The digests by which a result is bound to the answers under it.</summary>
internal static class CommitmentDigest
{
    private const string TallyKind = "egov-ballot-tally-v1";
    private const string Kind = "egov-ballot-commitment-v1";

    /// <summary>The digest of the counts.</summary>
    public static string OfTally(IReadOnlyList<QuestionTally> questions, int answered, int late, IReadOnlyList<string> askedToDiscuss) =>
        ProofHash.Of(TallyKind, new { Questions = questions, Answered = answered, Late = late, AskedToDiscuss = askedToDiscuss });

    /// <summary>What is stamped: what was asked, the root over the answers, how many there are, and the counts.</summary>
    public static string Of(string ballot, string root, int leaves, string tally) =>
        ProofHash.Of(Kind, new { Ballot = ballot, Root = root, Leaves = leaves, Tally = tally });
}
