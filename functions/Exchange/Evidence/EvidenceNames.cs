using System.Globalization;
using EGov.Exchange.Evidence.Chains;
using EGov.Platform.Events;

namespace EGov.Exchange.Evidence;

/// <summary>Where evidence is kept.</summary>
internal static class EvidenceNames
{
    private const long Highest = 999_999_999_999;

    /// <summary>The partition of blocks, the latest first.</summary>
    public const string Blocks = "blocks";

    /// <summary>The partition of their time stamps, the latest first.</summary>
    public const string Stamps = "stamps";

    /// <summary>The shards of entries that wait for a block.</summary>
    public static IReadOnlyList<string> Shards { get; } =
        [.. Enumerable.Range(0, 16).Select(number => $"pending-{number.ToString("x", CultureInfo.InvariantCulture)}")];

    /// <summary>The entries of an aggregate, the latest first.</summary>
    public static string ChainOf(string aggregate) => $"chain-{aggregate}";

    /// <summary>Where they are proven, in their order.</summary>
    public static string PlacesOf(string aggregate) => $"placed-{aggregate}";

    /// <summary>The list of a block's leaves. It is written before the block is, so it is named by what it has.</summary>
    public static string LeavesOf(long number, string root) => string.Create(CultureInfo.InvariantCulture, $"leaves-{number}-{root}");

    /// <summary>The shard of all entries of an aggregate.</summary>
    public static string ShardOf(string aggregate) => $"pending-{SessionBucket.Of(aggregate)[1..]}";

    /// <summary>Where an entry waits: those of an aggregate in their order.</summary>
    public static string PendingOf(Leaf leaf) => $"{leaf.Aggregate}.{EventJournal.IdOf(leaf.Sequence)}";

    /// <summary>An id whose order is that of the numbers turned round.</summary>
    public static string LatestFirst(long number) => (Highest - number).ToString("D12", CultureInfo.InvariantCulture);
}
