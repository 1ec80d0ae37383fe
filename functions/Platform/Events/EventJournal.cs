using System.Globalization;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;

namespace EGov.Platform.Events;

/// <summary>The container of events: a partition per aggregate, a document per event, and one that says how far they are published.</summary>
public static class EventJournal
{
    private const string PublishedId = "published";
    private const string LatestPartition = "relay";
    private const int Page = 100;

    /// <summary>An event's document id; ordinal order is the order of the events.</summary>
    public static string IdOf(long sequence) => sequence.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>The events of an aggregate from <paramref name="first"/> to <paramref name="last"/>, in order.</summary>
    public static async Task<IReadOnlyList<EventRecord>> ReadAsync(
        AppStores stores, string aggregate, long first, long last, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stores);
        var events = new List<EventRecord>();
        while (first <= last)
        {
            var limit = (int)Math.Min(Page, last - first + 1);
            var page = await stores.Events.ListAsync(aggregate, IdOf(first), limit, cancellation).ConfigureAwait(false);
            events.AddRange(page.Where(document => document.Id != PublishedId).Select(Read));
            if (page.Count < limit || page[^1].Id == PublishedId)
            {
                break;
            }

            first = events[^1].Sequence + 1;
        }

        return events;
    }

    /// <summary>The number of the aggregate's last published event; 0 when none is.</summary>
    public static async Task<long> PublishedAsync(AppStores stores, string aggregate, CancellationToken cancellation) =>
        (await PublishedMarkAsync(stores, aggregate, cancellation).ConfigureAwait(false)).Sequence;

    /// <summary>What is noted of the aggregate's last published event, for <see cref="MarkPublishedAsync"/>.</summary>
    internal static async Task<PublishedMark> PublishedMarkAsync(AppStores stores, string aggregate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stores);
        var stored = await stores.Events.GetAsync(aggregate, PublishedId, cancellation).ConfigureAwait(false);
        return stored is null ? new(0, null) : new(PlatformJson.Read<PublishedDocument>(stored.Content).Sequence, stored.Tag);
    }

    /// <summary>Whereto the relay notes the latest event that it has told.</summary>
    internal static Watermark WatermarkOf(AppStores stores, TimeProvider clock) =>
        new(stores.Events, LatestPartition, Watermark.DocumentId, clock);

    /// <summary>The latest event that the relay has told, of any aggregate; null when it has told none.</summary>
    internal static Task<Mark?> LatestAsync(AppStores stores, CancellationToken cancellation) =>
        Watermark.ReadAsync(stores.Events, LatestPartition, Watermark.DocumentId, cancellation);

    /// <summary>Adds the event; when it is there already, that is fine.</summary>
    internal static Task AppendAsync(AppStores stores, string aggregate, string kind, EventRecord record, CancellationToken cancellation)
    {
        var id = IdOf(record.Sequence);
        return stores.Events.CreateAsync(
            aggregate, id, PlatformJson.Write(new EventDocument(id, aggregate, kind, record)), cancellation);
    }

    /// <summary>Notes that all events up to the sequence are published; never goes back.</summary>
    /// <param name="stores">The app's stores.</param>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="known">What was noted when it was last read.</param>
    /// <param name="sequence">The last event that is published.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal static async Task MarkPublishedAsync(
        AppStores stores, string aggregate, PublishedMark known, long sequence, CancellationToken cancellation)
    {
        var content = PlatformJson.Write(new PublishedDocument(PublishedId, aggregate, sequence));
        while (known.Sequence < sequence)
        {
            if (await stores.Events.WriteAsync(aggregate, PublishedId, known.Tag, content, cancellation).ConfigureAwait(false) is not null)
            {
                return;
            }

            known = await PublishedMarkAsync(stores, aggregate, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Erases the events of an aggregate; how far they were published stays, so that nobody takes it for unpublished meanwhile.</summary>
    internal static Task EraseEventsAsync(AppStores stores, string aggregate, CancellationToken cancellation) =>
        EraseAsync(stores, aggregate, static id => id != PublishedId, cancellation);

    /// <summary>Erases all that is left of an aggregate here.</summary>
    internal static Task EraseAllAsync(AppStores stores, string aggregate, CancellationToken cancellation) =>
        EraseAsync(stores, aggregate, static _ => true, cancellation);

    private static async Task EraseAsync(AppStores stores, string aggregate, Func<string, bool> isErased, CancellationToken cancellation)
    {
        await foreach (var document in stores.Events.WalkAsync(aggregate, string.Empty, Page, cancellation).ConfigureAwait(false))
        {
            if (isErased(document.Id))
            {
                await stores.Events.DeleteAsync(aggregate, document.Id, document.Tag, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static EventRecord Read(StoredDocument document) => PlatformJson.Read<EventDocument>(document.Content).Event;

    private sealed record EventDocument(string Id, string PartitionKey, string Kind, EventRecord Event);

    private sealed record PublishedDocument(string Id, string PartitionKey, long Sequence);
}

/// <summary>How far an aggregate's events are published.</summary>
/// <param name="Sequence">The last one's number; 0 when none is.</param>
/// <param name="Tag">The note's tag; null when there is no note.</param>
internal readonly record struct PublishedMark(long Sequence, string? Tag);
