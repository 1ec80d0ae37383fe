using System.Text;
using System.Text.Json;
using EGov.Exchange.Evidence.Chains;
using EGov.Exchange.Evidence.Forms;
using EGov.Platform.Aggregates;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Evidence;

/// <summary>The bytes that are hashed are the ones that are written down.</summary>
public sealed class FormsTests
{
    [Theory]
    [InlineData("""{ "b" : 1.50, "a" : [ true , null , "x" ] }""", """{"a":[true,null,"x"],"b":1.5}""")]
    [InlineData("""{"n":[1e2,-0.0,0.001,9007199254740991]}""", """{"n":[100,0,0.001,9007199254740991]}""")]
    [InlineData("""{"Ä":1,"a":2,"Z":3,"\u00e9":4}""", """{"Z":3,"a":2,"Ä":1,"é":4}""")]
    [InlineData("""["\u001f\n\t\"\\\/\u2028Việt"]""", "[\"\\u001f\\n\\t\\\"\\\\/\u2028Việt\"]")]
    public void A_value_has_one_form(string written, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Write(JsonElement.Parse(written))));

    [Fact]
    public void What_cannot_be_kept_exactly_has_none() =>
        Assert.Throws<JsonException>(() => CanonicalJson.Write(JsonElement.Parse("1e400")));

    [Fact]
    public void Half_a_letter_has_none() => Assert.Throws<JsonException>(() => CanonicalJson.Write(JsonElement.Parse("""["\ud800"]""")));

    [Fact]
    public void The_form_of_a_form_is_itself() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<Dictionary<int, (string? Text, decimal[]? Numbers, bool Is)>>(), values =>
        {
            var plain = values.ToDictionary(
                pair => $"k{pair.Key}", pair => new { Text = pair.Value.Text is { } text && text.All(letter => !char.IsSurrogate(letter)) ? text : null, pair.Value.Numbers, pair.Value.Is });
            var once = CanonicalJson.Write(JsonSerializer.SerializeToElement(plain));
            Assert.Equal(once, CanonicalJson.Write(JsonDocument.Parse(once).RootElement));
        }));

    [Fact]
    public void An_entry_hashes_to_what_is_written_in_the_documentation()
    {
        var data = JsonElement.Parse("""{"by":"clerk-1","at":"2026-01-05T08:00:00+07:00"}""");
        var happened = new EventRecord(1, "vn.egov.exchange.document.linked.v1", new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero), null, data);
        var entry = EvidenceEntry.Of("document-1", happened, new("0a", "0b"), null);
        var told = EvidenceHash.Of("egov-evidence-part-v1\n0a\n{\"at\":\"2026-01-05T08:00:00+07:00\"}"u8);
        var inner = EvidenceHash.Of("egov-evidence-part-v1\n0b\n{\"by\":\"clerk-1\"}"u8);
        var previous = EvidenceHash.Of("egov-evidence-chain-v1\ndocument-1"u8);
        var written = "egov-evidence-entry-v1\n"
            + $"{{\"aggregate\":\"document-1\",\"by\":\"sender\",\"innerSha256\":\"{inner}\",\"previous\":\"{previous}\",\"sequence\":1,"
            + $"\"time\":\"2026-01-05T08:00:00.0000000+07:00\",\"toldSha256\":\"{told}\",\"type\":\"vn.egov.exchange.document.linked.v1\"}}";

        Assert.Equal(EvidenceHash.Of(Encoding.UTF8.GetBytes(written)), entry.HashOf());
    }

    /// <summary>The tree over eight leaves that certificate transparency's own implementations are tested with has another leaf form; this one is by hand.</summary>
    [Fact]
    public void The_root_of_three_is_that_of_two_and_one()
    {
        var leaves = Enumerable.Range(0, 3).Select(number => EvidenceHash.Of([(byte)number])).ToList();
        byte[] Leaf(int number) => System.Security.Cryptography.SHA256.HashData([0, .. Convert.FromHexString(leaves[number])]);
        byte[] Node(byte[] left, byte[] right) => System.Security.Cryptography.SHA256.HashData([1, .. left, .. right]);

        Assert.Equal(Convert.ToHexStringLower(Node(Node(Leaf(0), Leaf(1)), Leaf(2))), new MerkleTree(leaves).Root);
    }

    [Fact]
    public void Each_leaf_of_any_tree_leads_to_the_root_by_its_own_path_only()
    {
        for (var count = 1; count <= 40; count++)
        {
            var leaves = Enumerable.Range(0, count).Select(number => EvidenceHash.Of(BitConverter.GetBytes(number + (count * 1000)))).ToList();
            var tree = new MerkleTree(leaves);
            for (var index = 0; index < count; index++)
            {
                var path = tree.PathOf(index);
                Assert.True(MerkleTree.Leads(leaves[index], index, count, path, tree.Root));
                Assert.False(MerkleTree.Leads(EvidenceHash.Of("other"u8), index, count, path, tree.Root));
                Assert.False(MerkleTree.Leads(leaves[index], index, count, [.. path, leaves[0]], tree.Root));
                Assert.False(path.Count > 0 && MerkleTree.Leads(leaves[index], index, count, [.. path.SkipLast(1)], tree.Root));
                Assert.All(
                    Enumerable.Range(0, count).Where(other => other != index),
                    other => Assert.False(MerkleTree.Leads(leaves[index], other, count, path, tree.Root)));
            }
        }
    }
}
