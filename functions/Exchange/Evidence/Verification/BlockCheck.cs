using EGov.Exchange.Evidence.Blocks;
using EGov.Exchange.Evidence.Packages;
using EGov.Platform.Proof;

namespace EGov.Exchange.Evidence.Verification;

/// <summary>Holds blocks to their hashes and to each other.</summary>
internal static class BlockCheck
{
    /// <summary>Looks at all blocks.</summary>
    /// <returns>Which block leads to which.</returns>
    public static BlockLinks Check(EvidencePackage package, List<EvidenceFinding> findings)
    {
        var hashes = new SortedDictionary<long, string> { [0] = EvidenceBlock.Beginning };
        var links = new BlockLinks();
        var before = 0L;
        foreach (var block in package.Blocks)
        {
            void Hold(bool holds, EvidenceFault fault, string field)
            {
                if (!holds)
                {
                    findings.Add(fault.At(new EvidencePlace(Block: block.Number, Field: field)));
                }
            }

            if (block.Number <= before)
            {
                findings.Add(EvidenceFault.BlockOrder.At(new EvidencePlace(Block: block.Number, Field: "number")));
                continue;
            }

            var hash = block.ToBlock().HashOf();
            Hold(block.Hash == hash, EvidenceFault.BlockAltered, "hash");
            Hold(ProofTime.Of(block.From) is not null, EvidenceFault.NoTime, "from");
            Hold(ProofTime.Of(block.To) is not null, EvidenceFault.NoTime, "to");
            foreach (var (number, named, field) in new[]
            {
                (block.Number - 1, block.Previous, "previous"),
                (EvidenceBlock.EarlierThan(block.Number), block.Earlier, "earlier"),
            })
            {
                if (hashes.TryGetValue(number, out var known))
                {
                    Hold(named == known, EvidenceFault.BlockBroken, field);
                    links.Add(block.Number, number, named == known);
                }
            }

            hashes[block.Number] = hash;
            before = block.Number;
        }

        if (package.Blocks.Count > 0)
        {
            var reached = links.Under([before]);
            findings.AddRange(package.Blocks
                .Where(block => !reached.Contains(block.Number))
                .Select(block => EvidenceFault.BlockApart.At(new EvidencePlace(Block: block.Number, Field: "number"))));
        }

        return links;
    }
}

/// <summary>Which block names the hash of which.</summary>
internal sealed class BlockLinks
{
    private readonly Dictionary<long, List<long>> links = [];

    public void Add(long from, long to, bool holds)
    {
        if (holds)
        {
            (links.TryGetValue(from, out var known) ? known : links[from] = []).Add(to);
        }
    }

    /// <summary>The blocks to which links lead from some, those included.</summary>
    public IReadOnlySet<long> Under(IEnumerable<long> from)
    {
        var (reached, next) = (new HashSet<long>(), new Stack<long>(from));
        while (next.TryPop(out var number))
        {
            if (reached.Add(number) && links.TryGetValue(number, out var further))
            {
                further.ForEach(next.Push);
            }
        }

        return reached;
    }
}
