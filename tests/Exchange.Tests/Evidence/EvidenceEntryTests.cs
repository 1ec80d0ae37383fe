using System.Text;
using System.Text.Json;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Aggregates;
using EGov.Platform.Proof;

namespace EGov.Exchange.Tests.Evidence;

/// <summary>The bytes that are hashed are the ones that are written down.</summary>
public sealed class EvidenceEntryTests
{
    [Fact]
    public void An_entry_hashes_to_what_is_written_in_the_documentation()
    {
        var data = JsonElement.Parse("""{"by":"clerk-1","at":"2026-01-05T08:00:00+07:00"}""");
        var happened = new EventRecord(1, "vn.egov.exchange.document.linked.v1", new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), null, data);
        var entry = EvidenceEntry.Of("document-1", happened, new("0a", "0b"), null);
        var told = ProofHash.Of("egov-evidence-part-v1\n0a\n{\"at\":\"2026-01-05T08:00:00+07:00\"}"u8);
        var inner = ProofHash.Of("egov-evidence-part-v1\n0b\n{\"by\":\"clerk-1\"}"u8);
        var previous = ProofHash.Of("egov-evidence-chain-v1\ndocument-1"u8);
        var written = "egov-evidence-entry-v1\n"
            + $"{{\"aggregate\":\"document-1\",\"by\":\"sender\",\"innerSha256\":\"{inner}\",\"previous\":\"{previous}\",\"sequence\":1,"
            + $"\"time\":\"2026-01-05T08:00:00.0000000+07:00\",\"toldSha256\":\"{told}\",\"type\":\"vn.egov.exchange.document.linked.v1\"}}";

        Assert.Equal(ProofHash.Of(Encoding.UTF8.GetBytes(written)), entry.HashOf());
    }
}
