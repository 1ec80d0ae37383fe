using System.Collections.Concurrent;
using System.Globalization;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;

namespace EGov.Exchange.Mailboxes;

/// <summary>
/// Gives places in mailboxes: a document per recipient and day counts them, so that what comes later has a later place whichever instance takes
/// it. Who asks while another write of the same mailbox is under way shares the next one. Asked again soon, a delivery gets the place that it
/// has; a place that nothing came of stays empty.
/// </summary>
internal sealed class MailboxPositions(AppStores stores, TimeProvider clock)
{
    private const int Remembered = 256;
    private const int MostMailboxes = 50_000;

    private readonly ConcurrentDictionary<string, Waiting> mailboxes = new(StringComparer.Ordinal);

    /// <summary>The place of the delivery: the day and a running number, whose ordinal order is that of the mailbox.</summary>
    /// <param name="recipient">The registry id of the agency whose mailbox it is.</param>
    /// <param name="delivery">The delivery's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> TakeAsync(string recipient, string delivery, CancellationToken cancellation)
    {
        var day = clock.GetUtcNow().DateInVietnam();
        var partition = string.Create(CultureInfo.InvariantCulture, $"mailbox-{recipient}-{day:yyyyMMdd}");
        if (mailboxes.Count > MostMailboxes)
        {
            mailboxes.Clear();
        }

        var number = await mailboxes.GetOrAdd(partition, _ => new Waiting()).TakeAsync(delivery, several => AssignAsync(partition, several), cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{number:D8}");
    }

    private async Task<IReadOnlyDictionary<string, long>> AssignAsync(string partition, IReadOnlyList<string> deliveries)
    {
        var kept = await stores.Claims.ChangeAsync<MailboxDay>(partition, "places", day => (day ?? new("places", partition, 0, [])).With(deliveries), CancellationToken.None);
        return kept!.Latest.ToDictionary(place => place.Delivery, place => place.Number, StringComparer.Ordinal);
    }

    /// <summary>A mailbox's day as it is stored.</summary>
    /// <param name="Count">The last place that was given.</param>
    /// <param name="Latest">Who has the latest places.</param>
    private sealed record MailboxDay(string Id, string PartitionKey, long Count, IReadOnlyList<Place> Latest)
    {
        public MailboxDay With(IReadOnlyList<string> deliveries)
        {
            var known = Latest.Select(place => place.Delivery).ToHashSet(StringComparer.Ordinal);
            var added = deliveries.Where(delivery => !known.Contains(delivery)).Select((delivery, index) => new Place(delivery, Count + index + 1)).ToList();
            return added.Count == 0 ? this : this with { Count = Count + added.Count, Latest = [.. Latest.TakeLast(Math.Max(Remembered, deliveries.Count)), .. added] };
        }
    }

    private sealed record Place(string Delivery, long Number);

    /// <summary>Those of this instance that wait for a place in one mailbox.</summary>
    private sealed class Waiting
    {
        /// <summary>Held by the one that writes; never disposed, for it has no handle that is waited for.</summary>
        public SemaphoreSlim Writing { get; } = new(1, 1);

        private readonly ConcurrentQueue<Asking> asking = new();

        public async Task<long> TakeAsync(
            string delivery, Func<IReadOnlyList<string>, Task<IReadOnlyDictionary<string, long>>> assign, CancellationToken cancellation)
        {
            var own = new Asking(delivery, new(TaskCreationOptions.RunContinuationsAsynchronously));
            asking.Enqueue(own);
            await Writing.WaitAsync(cancellation);
            try
            {
                while (!own.Given.Task.IsCompleted)
                {
                    await ServeAsync(assign);
                }
            }
            finally
            {
                Writing.Release();
            }

            return await own.Given.Task;
        }

        private async Task ServeAsync(Func<IReadOnlyList<string>, Task<IReadOnlyDictionary<string, long>>> assign)
        {
            var several = new List<Asking>();
            while (several.Count < Remembered && asking.TryDequeue(out var next))
            {
                several.Add(next);
            }

            try
            {
                var places = await assign([.. several.Select(each => each.Delivery).Distinct(StringComparer.Ordinal)]);
                several.ForEach(each => each.Given.TrySetResult(places[each.Delivery]));
            }
            catch (Exception failure)
            {
                several.ForEach(each => each.Given.TrySetException(failure));
                throw;
            }
        }

        private sealed record Asking(string Delivery, TaskCompletionSource<long> Given);
    }
}
