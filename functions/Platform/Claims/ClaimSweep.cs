using EGov.Platform.Storage;

namespace EGov.Platform.Claims;

/// <summary>
/// Deletes claims whose aggregate never came, so that a key whose request was lost on the way stands for nothing. It reads the change feed of
/// the claims, each claim about twice, and never the whole container: a pass begins where all that came before was settled by the pass before.
/// </summary>
public sealed class ClaimSweep
{
    /// <summary>A claim is swept so long after its last noted use, when no request that uses it can be under way.</summary>
    public static readonly TimeSpan SweptAfter = TimeSpan.FromHours(1);

    /// <summary>So much the clocks of two machines may differ.</summary>
    internal static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    private const int Page = 500;

    private readonly AppStores stores;
    private readonly TimeProvider clock;
    private readonly Dictionary<string, IClaimedAggregates> kinds;

    /// <param name="stores">The app's stores.</param>
    /// <param name="aggregates">Who knows the app's kinds of aggregates; claims of other kinds are kept for their time.</param>
    /// <param name="clock">The time.</param>
    public ClaimSweep(AppStores stores, IEnumerable<IClaimedAggregates> aggregates, TimeProvider clock)
    {
        (this.stores, this.clock) = (stores, clock);
        kinds = aggregates.ToDictionary(static each => each.Kind, StringComparer.Ordinal);
    }

    /// <summary>Sweeps to the end of the feed; what a cut run leaves, the next one goes on with. Of two at once, one stops.</summary>
    /// <returns>How many claims were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (count, seen) = (0, false);
        var (progress, tag) = await SweepProgress.LoadAsync(stores, cancellation).ConfigureAwait(false);
        progress = progress.Begin(clock.GetUtcNow());
        for (var place = progress.Place; ;)
        {
            var page = await stores.Claims.ChangesAsync(place, Page, cancellation).ConfigureAwait(false);
            count += await SweepAsync(page.Documents, cancellation).ConfigureAwait(false);
            place = page.Continuation;
            if (page.Documents.Count == 0)
            {
                break;
            }

            // The progress is in the feed itself: written for a page that holds nothing else, it would never end.
            if (page.Documents.Any(static document => document.Partition != SweepProgress.Partition))
            {
                seen = true;
                progress = progress with { Place = place };
                if ((tag = await progress.SaveAsync(stores, tag, cancellation).ConfigureAwait(false)) is null)
                {
                    return count;
                }
            }
        }

        if (!seen)
        {
            return count;
        }

        var end = (await stores.Claims.ChangesAsync(IDocumentStore.PresentEnd, 1, cancellation).ConfigureAwait(false)).Continuation;
        await progress.End(new(end, clock.GetUtcNow())).SaveAsync(stores, tag, cancellation).ConfigureAwait(false);
        return count;
    }

    private async Task<int> SweepAsync(IReadOnlyList<StoredDocument> documents, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var document in documents.Where(static each => each.Partition.StartsWith(ClaimDocument.Partitions, StringComparison.Ordinal)))
        {
            var claim = PlatformJson.Read<ClaimDocument>(document.Content);
            if (claim.Subject is { } subject
                && claim.LastUse + SweptAfter <= clock.GetUtcNow()
                && kinds.TryGetValue(subject.Kind, out var kind)
                && !await kind.ExistsAsync(claim.Reservation, cancellation).ConfigureAwait(false)
                && await stores.Claims.DeleteAsync(document.Partition, document.Id, document.Tag, cancellation).ConfigureAwait(false))
            {
                count++;
            }
        }

        return count;
    }
}
