using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.Evidence.Chains;
using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Holds the entries of each chain to their data, to each other, and to the blocks that they name.</summary>
internal static class ChainCheck
{
    public static void Check(EvidencePackage package, List<EvidenceFinding> findings)
    {
        var blocks = package.Blocks.GroupBy(block => block.Number).ToDictionary(same => same.Key, same => same.First());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, chain) in package.Chains.Index())
        {
            var belongs = index == 0
                ? chain.Aggregate == Document.AggregateId(package.Document)
                : chain.Aggregate.StartsWith(Delivery.AggregateId(package.Document, string.Empty), StringComparison.Ordinal);
            if (!belongs || !seen.Add(chain.Aggregate))
            {
                findings.Add(EvidenceFault.OtherChain.At(new EvidencePlace(chain.Aggregate, Field: "aggregate")));
            }

            if (chain.Length != chain.Entries.Count || chain.Length == 0)
            {
                findings.Add(EvidenceFault.OtherLength.At(new EvidencePlace(chain.Aggregate, Field: "length")));
            }

            Check(chain, blocks, findings);
        }

        if (package.Chains.Count == 0)
        {
            findings.Add(EvidenceFault.OtherChain.At("$.chains"));
        }
    }

    private static void Check(PackageChain chain, Dictionary<long, PackageBlock> blocks, List<EvidenceFinding> findings)
    {
        var previous = EvidenceEntry.BeginningOf(chain.Aggregate);
        foreach (var (index, entry) in chain.Entries.Index())
        {
            void Hold(bool holds, EvidenceFault fault, string field)
            {
                if (!holds)
                {
                    findings.Add(fault.At(new EvidencePlace(chain.Aggregate, entry.Sequence, entry.Place?.Block, field)));
                }
            }

            var hash = entry.EntryOf(chain.Aggregate).HashOf();
            Hold(entry.Sequence == index + 1, EvidenceFault.OutOfOrder, "sequence");
            Hold(ProofTime.Of(entry.Time) is not null, EvidenceFault.NoTime, "time");
            Hold(entry.Told.Holds, EvidenceFault.DataAltered, "told");
            Hold(entry.Inner.Holds, EvidenceFault.DataAltered, "inner");
            Hold(entry.Previous == previous, EvidenceFault.ChainBroken, "previous");
            Hold(entry.Hash == hash, EvidenceFault.EntryAltered, "hash");
            if (entry.Place is { } place)
            {
                var block = blocks.GetValueOrDefault(place.Block);
                Hold(block is not null, EvidenceFault.NoBlock, "place.block");
                Hold(block is null || MerkleTree.Leads(hash, place.Index, block.Count, place.Path, block.Root), EvidenceFault.NotInBlock, "place.path");
                Hold(block is null || IsWithin(entry.Time, block), EvidenceFault.OutsideBlock, "time");
            }

            previous = entry.Hash;
        }
    }

    private static bool IsWithin(string time, PackageBlock block) =>
        string.CompareOrdinal(block.From, time) <= 0 && string.CompareOrdinal(time, block.To) <= 0;
}
