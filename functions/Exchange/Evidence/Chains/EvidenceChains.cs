using EGov.Platform.Events;
using EGov.Platform.Storage;

namespace EGov.Exchange.Evidence.Chains;

/// <summary>
/// Grows the chains of documents and deliveries. An entry waits for its block before it is in its chain: whoever is cut in between does the same
/// again, and what was in a block by then the sealer drops.
/// </summary>
internal sealed class EvidenceChains(AppStores stores, EvidenceStore evidence)
{
    /// <summary>Appends what the aggregate's events have beyond its chain, up to the one that was told.</summary>
    public async Task CatchUpAsync(string aggregate, long told, CancellationToken cancellation)
    {
        var chain = EvidenceNames.ChainOf(aggregate);
        var latest = (await evidence.ListAsync<ChainedEntry>(chain, 1, cancellation)) is [var head] ? head.Value : null;
        var (sequence, previous) = (latest?.Entry.Sequence ?? 0, latest?.Hash);
        foreach (var happened in await EventJournal.ReadAsync(stores, aggregate, sequence + 1, told, cancellation))
        {
            if (happened.Sequence != sequence + 1)
            {
                break;
            }

            var entry = EvidenceEntry.Of(aggregate, happened, await evidence.SaltsAsync(aggregate, happened.Sequence, cancellation), previous);
            (sequence, previous) = (entry.Sequence, entry.HashOf());
            var leaf = new Leaf(aggregate, sequence, entry.Time, previous);
            await evidence.CreateAsync(EvidenceNames.ShardOf(aggregate), EvidenceNames.PendingOf(leaf), leaf, cancellation);
            await evidence.CreateAsync(chain, EvidenceNames.LatestFirst(sequence), new ChainedEntry(entry, previous), cancellation);
        }

        if (sequence < told)
        {
            throw new InvalidOperationException($"The log of {aggregate} ends at {sequence}, before the event {told} that was told.");
        }
    }

    /// <summary>The entries of an aggregate with their places, in order; null when there are more than the bound.</summary>
    public async Task<IReadOnlyList<ProvenEntry>?> ReadAsync(string aggregate, int most, CancellationToken cancellation)
    {
        // Places first: what is placed between the two reads is shown as waiting, which it was.
        var places = await evidence.AllAsync<PlacedLeaf>(EvidenceNames.PlacesOf(aggregate), most, cancellation);
        if (places is null || await evidence.AllAsync<ChainedEntry>(EvidenceNames.ChainOf(aggregate), most, cancellation) is not { } entries)
        {
            return null;
        }

        var placed = places.ToDictionary(place => place.Sequence, place => place.Place);
        return [.. entries.Reverse().Select(entry => new ProvenEntry(entry.Entry, entry.Hash, placed.GetValueOrDefault(entry.Entry.Sequence)))];
    }
}

/// <summary>Where the entry of a number is proven.</summary>
internal sealed record PlacedLeaf(long Sequence, Placement Place);

/// <summary>An entry with its place; without one it waits for its block.</summary>
internal sealed record ProvenEntry(EvidenceEntry Entry, string Hash, Placement? Place);
