using System.Text;
using EGov.Platform.Aggregates;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Chains;

/// <summary>
/// A hop of a document: an event of it or of one of its deliveries, bound to all that happened there before. It follows from the events and the axis's
/// key of salts, so whoever makes it again makes the same.
/// </summary>
/// <param name="Aggregate">The document or the delivery.</param>
/// <param name="Sequence">The event's number, counted from 1 without gaps.</param>
/// <param name="Type">Its versioned type.</param>
/// <param name="Time">When it happened, as <see cref="ProofTime"/> writes it.</param>
/// <param name="By">The side that caused it, of <see cref="EvidenceParty"/>.</param>
/// <param name="ToldSha256">The digest of what both sides may know of it.</param>
/// <param name="InnerSha256">The digest of what stays with the side that caused it.</param>
/// <param name="Previous">The hash of the entry before; of the first what the aggregate's name gives.</param>
internal sealed record EvidenceEntry(
    string Aggregate, long Sequence, string Type, string Time, string By, string ToldSha256, string InnerSha256, string Previous)
{
    private const string Kind = "egov-evidence-entry-v1";

    /// <summary>What the first entry of an aggregate hangs on.</summary>
    public static string BeginningOf(string aggregate) => ProofHash.Of(Encoding.UTF8.GetBytes($"egov-evidence-chain-v1\n{aggregate}"));

    /// <summary>The entry of an event.</summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="happened">The event.</param>
    /// <param name="salts">The salts of its parts.</param>
    /// <param name="previous">The hash of the entry before; null of the first.</param>
    public static EvidenceEntry Of(string aggregate, EventRecord happened, EvidenceSalts salts, string? previous)
    {
        var parts = EvidenceParts.Of(happened);
        return new(
            aggregate,
            happened.Sequence,
            happened.Type,
            ProofTime.Text(happened.Time),
            EvidenceParts.PartyOf(aggregate, happened),
            EvidenceParts.DigestOf(parts.Told, salts.Told),
            EvidenceParts.DigestOf(parts.Inner, salts.Inner),
            previous ?? BeginningOf(aggregate));
    }

    /// <summary>Its hash: what the next entry hangs on and what blocks have as their leaves.</summary>
    public string HashOf() => ProofHash.Of(Kind, this);
}

/// <summary>An entry as it is kept.</summary>
/// <param name="Hash">Its hash.</param>
internal sealed record ChainedEntry(EvidenceEntry Entry, string Hash);

/// <summary>An entry that is in no block yet.</summary>
/// <param name="Time">When its event happened.</param>
/// <param name="Hash">The entry's hash.</param>
internal sealed record Leaf(string Aggregate, long Sequence, string Time, string Hash);

/// <summary>Where an entry is proven.</summary>
/// <param name="Block">The block's number.</param>
/// <param name="Index">Its place among the block's leaves, counted from 0.</param>
/// <param name="Path">What leads from it to the block's root, from below.</param>
internal sealed record Placement(long Block, int Index, IReadOnlyList<string> Path);
