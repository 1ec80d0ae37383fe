using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>
/// How far a stage has come, as the time of the latest event that it handled. Written when that is at least <see cref="Step"/> later than what
/// was written before, so that a busy stage does not write one document all the time: the truth is less than a step ahead of what is written.
/// </summary>
public sealed class Watermark(IDocumentStore store, string partition, string id, TimeProvider clock)
{
    /// <summary>The id under which a projection's watermark lies in its partition.</summary>
    public const string DocumentId = "watermark";

    /// <summary>How much later an event must be than the one written before.</summary>
    internal static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private long written = long.MinValue;

    /// <summary>What is written; null when nothing was handled yet.</summary>
    internal static async Task<Mark?> ReadAsync(IDocumentStore store, string partition, string id, CancellationToken cancellation)
    {
        var stored = await store.GetAsync(partition, id, cancellation).ConfigureAwait(false);
        return stored is null ? null : PlatformJson.Read<Mark>(stored.Content);
    }

    /// <summary>Notes that an event was handled.</summary>
    public async Task AdvanceAsync(DateTimeOffset happened, CancellationToken cancellation)
    {
        var known = Interlocked.Read(ref written);
        if (known != long.MinValue && happened.UtcTicks < known + Step.Ticks)
        {
            return;
        }

        var mark = new Mark(id, partition, happened, Math.Max(0, Math.Round((clock.GetUtcNow() - happened).TotalSeconds, 3)));
        var latest = await store
            .ChangeAsync<Mark>(partition, id, other => other is not null && other.AsOf >= happened ? other : mark, cancellation)
            .ConfigureAwait(false);
        Interlocked.Exchange(ref written, latest!.AsOf.UtcTicks);
    }
}

/// <summary>A written watermark.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="PartitionKey">Its partition.</param>
/// <param name="AsOf">When the latest event happened that was handled.</param>
/// <param name="Seconds">So long after it happened it was handled.</param>
internal sealed record Mark(string Id, string PartitionKey, DateTimeOffset AsOf, double Seconds);
