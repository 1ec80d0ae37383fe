using EGov.Exchange.About;
using EGov.Exchange.Errors;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Exchange.Uploads;

/// <summary>
/// Bounds what uploads a caller has begun that are part of nothing yet. What they are to have counts from the beginning, so that pieces need not be
/// counted as they come.
/// </summary>
internal sealed class HeldUploads(AppStores stores, AggregateStore<Upload, UploadEvent> uploads, TimeProvider clock)
{
    /// <summary>Longer than any request lives: an entry without its upload is then of one that was lost.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromHours(1);

    /// <summary>Takes note of an upload that is about to begin; why it may not, when the caller holds too much.</summary>
    /// <param name="caller">Who begins it.</param>
    /// <param name="id">The upload's id.</param>
    /// <param name="size">How many bytes it is to have.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Error?> HoldAsync(string caller, string id, long size, CancellationToken cancellation)
    {
        var partition = PartitionOf(caller);
        var held = new HeldUpload(id, partition, size, clock.GetUtcNow(), (int)(Upload.KeptFor + Lost).TotalSeconds);
        var tag = await stores.Claims.CreateAsync(partition, id, PlatformJson.Write(held), cancellation);
        if (tag is null || !await IsTooMuchAsync(partition, cancellation))
        {
            return null;
        }

        await stores.Claims.DeleteAsync(partition, id, tag, cancellation);
        return ExchangeErrors.TooMuchHeld.With(ExchangeLimits.HeldUploads, ExchangeLimits.HeldUploadBytes >> 20);
    }

    /// <summary>Notes that an upload has become part of something; may be repeated.</summary>
    public async Task LetGoAsync(Upload upload, CancellationToken cancellation)
    {
        if (upload.By is { } by && await stores.Claims.GetAsync(PartitionOf(by), upload.Id, cancellation) is { } entry)
        {
            await stores.Claims.DeleteAsync(PartitionOf(by), upload.Id, entry.Tag, cancellation);
        }
    }

    /// <summary>Entries of uploads that are gone meanwhile are let go only when it matters, and do not count.</summary>
    private async Task<bool> IsTooMuchAsync(string partition, CancellationToken cancellation)
    {
        var entries = await stores.Claims.ListAsync(partition, string.Empty, ExchangeLimits.HeldUploads + 1, cancellation);
        var held = entries.Select(entry => (Entry: entry, Upload: PlatformJson.Read<HeldUpload>(entry.Content))).ToList();
        if (!IsTooMuch(held.Select(each => each.Upload)))
        {
            return false;
        }

        var still = new List<HeldUpload>();
        foreach (var (entry, upload) in held)
        {
            var known = await uploads.FindAsync(Upload.AggregateId(upload.Id), cancellation);
            if (known is null ? upload.At + Lost > clock.GetUtcNow() : !known.State.IsExpired)
            {
                still.Add(upload);
            }
            else
            {
                await stores.Claims.DeleteAsync(partition, entry.Id, entry.Tag, cancellation);
            }
        }

        return IsTooMuch(still);
    }

    private static bool IsTooMuch(IEnumerable<HeldUpload> held) =>
        held.Aggregate((Count: 0, Bytes: 0L), static (sum, upload) => (sum.Count + 1, sum.Bytes + upload.Size))
            is { Count: > ExchangeLimits.HeldUploads } or { Bytes: > ExchangeLimits.HeldUploadBytes };

    private static string PartitionOf(string caller) => $"held-uploads-{caller}";

    /// <summary>The store lets it go by its <c>ttl</c>, in seconds, after the upload itself has gone.</summary>
    private sealed record HeldUpload(string Id, string PartitionKey, long Size, DateTimeOffset At, int Ttl);
}
