using EGov.Platform.Proof;

namespace EGov.Platform.Tests.Proof;

/// <summary>A path leads from its own leaf to the root, and from nothing else.</summary>
public sealed class MerkleTreeTests
{
    /// <summary>The tree over eight leaves that certificate transparency's own implementations are tested with has another leaf form; this one is by hand.</summary>
    [Fact]
    public void The_root_of_three_is_that_of_two_and_one()
    {
        var leaves = Enumerable.Range(0, 3).Select(number => ProofHash.Of([(byte)number])).ToList();
        byte[] Leaf(int number) => System.Security.Cryptography.SHA256.HashData([0, .. Convert.FromHexString(leaves[number])]);
        byte[] Node(byte[] left, byte[] right) => System.Security.Cryptography.SHA256.HashData([1, .. left, .. right]);

        Assert.Equal(Convert.ToHexStringLower(Node(Node(Leaf(0), Leaf(1)), Leaf(2))), new MerkleTree(leaves).Root);
    }

    [Fact]
    public void Each_leaf_of_any_tree_leads_to_the_root_by_its_own_path_only()
    {
        for (var count = 1; count <= 40; count++)
        {
            var leaves = Enumerable.Range(0, count).Select(number => ProofHash.Of(BitConverter.GetBytes(number + (count * 1000)))).ToList();
            var tree = new MerkleTree(leaves);
            for (var index = 0; index < count; index++)
            {
                var path = tree.PathOf(index);
                Assert.True(MerkleTree.Leads(leaves[index], index, count, path, tree.Root));
                Assert.False(MerkleTree.Leads(ProofHash.Of("other"u8), index, count, path, tree.Root));
                Assert.False(MerkleTree.Leads(leaves[index], index, count, [.. path, leaves[0]], tree.Root));
                Assert.False(path.Count > 0 && MerkleTree.Leads(leaves[index], index, count, [.. path.SkipLast(1)], tree.Root));
                Assert.All(
                    Enumerable.Range(0, count).Where(other => other != index),
                    other => Assert.False(MerkleTree.Leads(leaves[index], other, count, path, tree.Root)));
            }
        }
    }
}
