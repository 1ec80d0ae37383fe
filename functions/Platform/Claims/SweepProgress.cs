using EGov.Platform.Storage;

namespace EGov.Platform.Claims;

/// <summary>How far the sweep has come in the feed of claims.</summary>
/// <param name="From">Where the pass begins that is under way or comes next; null for the feed's beginning.</param>
/// <param name="Place">Where the pass that is under way goes on; the same as <paramref name="From"/> between two passes.</param>
/// <param name="Begun">When that pass began; null between two passes.</param>
/// <param name="Ends">Ends of the feed as they were after earlier passes, oldest first: what lies before one had changed by then.</param>
internal sealed record SweepProgress(string? From, string? Place, DateTimeOffset? Begun, IReadOnlyList<FeedEnd> Ends)
{
    internal const string Partition = "sweep";

    private const string DocumentId = "progress";

    internal static async Task<(SweepProgress Progress, string? Tag)> LoadAsync(AppStores stores, CancellationToken cancellation)
    {
        var stored = await stores.Claims.GetAsync(Partition, DocumentId, cancellation).ConfigureAwait(false);
        return stored is null ? (new(null, null, null, []), null) : (PlatformJson.Read<Document>(stored.Content).Progress, stored.Tag);
    }

    /// <summary>The next tag, or null when another sweep was faster.</summary>
    internal Task<string?> SaveAsync(AppStores stores, string? tag, CancellationToken cancellation)
    {
        var content = PlatformJson.Write(new Document(DocumentId, Partition, this));
        return stores.Claims.WriteAsync(Partition, DocumentId, tag, content, cancellation);
    }

    /// <summary>With a pass under way: the one that was cut, or a new one.</summary>
    internal SweepProgress Begin(DateTimeOffset now) => Begun is null ? this with { Begun = now } : this;

    /// <summary>
    /// With the pass ended. The next one begins at the latest end of the feed before which no claim can lie that this pass found too young: a
    /// claim's noted use is never later than its change, but for the difference of clocks.
    /// </summary>
    internal SweepProgress End(FeedEnd end)
    {
        var settled = Begun!.Value - ClaimSweep.SweptAfter - ClaimSweep.ClocksDiffer;
        var next = Ends.LastOrDefault(each => each.At <= settled);
        var place = next?.Place ?? From;
        return new(place, place, null, [.. Ends.Where(each => next is null || each.At >= next.At), end]);
    }

    private sealed record Document(string Id, string PartitionKey, SweepProgress Progress);
}

/// <summary>An end of the feed.</summary>
/// <param name="Place">Where reading goes on from it.</param>
/// <param name="At">When it was the end, or a little later.</param>
internal sealed record FeedEnd(string Place, DateTimeOffset At);
