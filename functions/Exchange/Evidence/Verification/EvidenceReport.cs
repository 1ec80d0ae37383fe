namespace EGov.Exchange.Evidence.Verification;

/// <summary>What a verification found, and what it looked at.</summary>
/// <param name="Findings">What is wrong; empty when nothing is.</param>
/// <param name="Scope">What was looked at; null where the file could not be read.</param>
internal sealed record EvidenceReport(IReadOnlyList<EvidenceFinding> Findings, EvidenceScope? Scope)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Findings.Count == 0 && Scope is not null;

    /// <summary>Whether nothing is wrong and all of it is under time stamps of authorities that whoever verifies trusts: only then it proves anything.</summary>
    public bool IsProven => IsWhole && Scope is { Waiting: 0, Stamps: [_, ..] stamps } && stamps.All(stamp => stamp.IsTraced);
}

/// <summary>What a verification looked at.</summary>
/// <param name="Document">The axis's id of the document.</param>
/// <param name="Chains">The chains, with how many entries each has.</param>
/// <param name="Proven">How many entries are under a block with a good time stamp, or with one on a later block.</param>
/// <param name="Waiting">How many wait for their block or its stamp: that they are here proves nothing yet.</param>
/// <param name="Told">Of how many entries it is here what was said, not only its digest.</param>
/// <param name="Absent">The registry ids of recipients whose deliveries are not here; null where it is not shown to whom the document goes.</param>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Latest">The latest block, whose hash stands for all before it; null without one.</param>
/// <param name="Stamps">The time stamps that hold.</param>
/// <param name="PacketSha256">The digest of the packet, where the package names it.</param>
internal sealed record EvidenceScope(
    string Document,
    IReadOnlyList<ChainScope> Chains,
    int Proven,
    int Waiting,
    int Told,
    IReadOnlyList<string>? Absent,
    int Blocks,
    BlockScope? Latest,
    IReadOnlyList<StampScope> Stamps,
    string? PacketSha256);

/// <summary>A chain that was looked at.</summary>
internal sealed record ChainScope(string Aggregate, int Entries);

/// <summary>A block that was looked at.</summary>
internal sealed record BlockScope(long Number, string Hash);

/// <summary>A time stamp that holds.</summary>
/// <param name="Block">The block's number.</param>
/// <param name="At">When.</param>
/// <param name="Authority">By whom, as its certificate says.</param>
/// <param name="IsTraced">Whether the authority was traced back to a root that whoever verifies trusts.</param>
internal sealed record StampScope(long Block, DateTimeOffset At, string? Authority, bool IsTraced);
