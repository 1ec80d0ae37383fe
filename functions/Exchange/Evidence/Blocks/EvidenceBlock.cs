using EGov.Platform.Proof;


namespace EGov.Exchange.Evidence.Blocks;

/// <summary>
/// The entries of about a minute under one root. A block names the one before it and one further back, so that a few hundred blocks lead from any
/// to any earlier one, however many lie between.
/// </summary>
/// <param name="Number">Counted from 1 without gaps.</param>
/// <param name="From">The time of its earliest entry.</param>
/// <param name="To">The time of its latest entry.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Root">The root of the tree over their hashes (<see cref="MerkleTree"/>).</param>
/// <param name="Previous">The hash of the block before; of the first the hash of a name.</param>
/// <param name="Earlier">The hash of the block <see cref="EarlierThan"/> it.</param>
internal sealed record EvidenceBlock(long Number, string From, string To, int Count, string Root, string Previous, string Earlier)
{
    private const string Kind = "egov-evidence-block-v1";

    /// <summary>What stands for the hash of a block before the first.</summary>
    public static string Beginning { get; } = ProofHash.Of("egov-evidence-blocks-v1\nexchange"u8);

    /// <summary>The block further back that one names: its own number without its lowest bit. 0 is before the first.</summary>
    public static long EarlierThan(long number) => number - (number & -number);

    /// <summary>The numbers on the shortest way from a block back to another, both included.</summary>
    public static IEnumerable<long> Way(long from, long to)
    {
        for (var number = from; number > to; number = EarlierThan(number) >= to ? EarlierThan(number) : number - 1)
        {
            yield return number;
        }

        yield return to;
    }

    /// <summary>Its hash: what is time-stamped and what later blocks name.</summary>
    public string HashOf() => ProofHash.Of(Kind, this);
}

/// <summary>A block as it is kept.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Parts">In how many documents its leaves are listed.</param>
internal sealed record KeptBlock(EvidenceBlock Block, string Hash, int Parts);

/// <summary>The time stamp over the hash of a block.</summary>
/// <param name="Token">The RFC 3161 token, DER.</param>
internal sealed record BlockStamp(long Number, byte[] Token);
