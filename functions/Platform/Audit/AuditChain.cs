using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>
/// How entries hang together: each one's hash covers the hash before it, its own number and its content, SHA-256 in lower-case hexadecimal.
/// </summary>
internal static class AuditChain
{
    /// <summary>What the first entry of a shard and day hangs on.</summary>
    internal static string Beginning(string app, DateOnly day, string shard) => HashOf($"{app}\n{AuditNames.Text(day)}\n{shard}", []);

    /// <summary>The hash of an entry.</summary>
    internal static string After(string previous, long sequence, AuditEntry entry) =>
        HashOf(string.Create(CultureInfo.InvariantCulture, $"{previous}\n{sequence}\n"), PlatformJson.Write(entry));

    /// <summary>The hash of a chain's end, after which nothing can be appended.</summary>
    internal static string End(string previous, long sequence) =>
        HashOf(string.Create(CultureInfo.InvariantCulture, $"{previous}\n{sequence}\nend"), []);

    private static string HashOf(string head, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>Entries that were chained with one write.</summary>
/// <param name="Id">From the first sequence, inverted.</param>
/// <param name="PartitionKey">The shard and the day.</param>
/// <param name="First">The sequence of its first entry, counted from 1 within shard and day; of an end the sequence that no entry has.</param>
/// <param name="Previous">The hash that the first entry hangs on.</param>
/// <param name="Entries">The entries; none in an end.</param>
/// <param name="End">The hash of the chain's end, or null.</param>
internal sealed record AuditBlock(
    string Id, string PartitionKey, long First, string Previous, IReadOnlyList<SealedEntry> Entries, string? End = null)
{
    /// <summary>The hash that the next block hangs on.</summary>
    internal string Head => End ?? (Entries.Count == 0 ? Previous : Entries[^1].Hash);

    /// <summary>The sequence after its last entry.</summary>
    internal long Next => First + Entries.Count;

    internal static AuditBlock Of(string partition, long first, string previous, IEnumerable<AuditEntry> entries)
    {
        var chained = new List<SealedEntry>();
        var head = previous;
        foreach (var entry in entries)
        {
            var sequence = first + chained.Count;
            head = AuditChain.After(head, sequence, entry);
            chained.Add(new SealedEntry(sequence, head, entry));
        }

        return new AuditBlock(AuditNames.BlockOf(first), partition, first, previous, chained);
    }

    internal static AuditBlock EndOf(string partition, long sequence, string previous) =>
        new(AuditNames.BlockOf(sequence), partition, sequence, previous, [], AuditChain.End(previous, sequence));
}

/// <summary>An entry in its chain.</summary>
/// <param name="Sequence">Its number, counted from 1 within shard and day.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Entry">The entry.</param>
internal sealed record SealedEntry(long Sequence, string Hash, AuditEntry Entry);

/// <summary>An entry in a list, by target or by actor.</summary>
internal sealed record AuditRow(string Id, string PartitionKey, string Day, string Shard, long Sequence, AuditEntry Entry);
