using EGov.Platform.Storage;
using EGov.Platform.Streams;

namespace EGov.Exchange.Live;

/// <summary>
/// What is new in mailboxes that somebody looks at: one document per agency with the latest changes, numbered. Whoever looks says so and is told for
/// two hours after they last asked; of mailboxes at which nobody looks nothing is kept. Nothing of a document is said but its id: who is told reads
/// the mailbox.
/// </summary>
internal sealed class MailboxNews(AppStores stores, TimeProvider clock)
{
    private const string LatestId = "latest";
    private const int Kept = 100;

    private static readonly TimeSpan FollowedFor = TimeSpan.FromHours(2);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(8);
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where an agency's news stand in the views.</summary>
    public static string PartitionOf(string agency) => $"mailbox-news-{agency}";

    /// <summary>Notes that somebody looks at the mailbox.</summary>
    public async Task FollowAsync(string agency, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await ChangeAsync(
            agency,
            kept => kept is null ? NewsDocument.Begin(PartitionOf(agency), (now - Beginning).Ticks / TimeSpan.TicksPerSecond * 100, now + FollowedFor)
                // While nobody looked, changes were not noted: whoever comes back reads the whole mailbox.
                : kept.FollowedUntil < now ? kept.With(null, MailboxChange.Whole, 0) with { FollowedUntil = now + FollowedFor }
                : kept.FollowedUntil < now + (FollowedFor / 2) ? kept with { FollowedUntil = now + FollowedFor }
                : kept,
            cancellation);
    }

    /// <summary>Whether somebody looks at the mailbox.</summary>
    public async Task<bool> IsFollowedAsync(string agency, CancellationToken cancellation) =>
        await FindAsync(agency, cancellation) is { FollowedUntil: var until } && until >= clock.GetUtcNow();

    /// <summary>Notes a change, once.</summary>
    /// <param name="agency">The registry id of the agency whose mailbox it is.</param>
    /// <param name="document">The axis's id of the document.</param>
    /// <param name="what">What happened to it there.</param>
    /// <param name="sequence">The delivery's version after it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task TellAsync(string agency, string document, string what, long sequence, CancellationToken cancellation) => ChangeAsync(
        agency,
        kept => kept is null || kept.Latest.Any(change => change.Document == document && change.Version == sequence) ? kept : kept.With(document, what, sequence),
        cancellation);

    /// <summary>
    /// What is new after a place. To who has none yet, or one of which not all that follows is kept, the last place and that the whole mailbox is
    /// to be read.
    /// </summary>
    public async Task<IReadOnlyList<Placed<MailboxChange>>> ReadAsync(string agency, long after, CancellationToken cancellation)
    {
        if (await FindAsync(agency, cancellation) is not { } kept || after == kept.Count)
        {
            return [];
        }

        return after > kept.Count || after < kept.Count - kept.Latest.Count
            ? [Place(new(kept.Count, MailboxChange.Whole, null, 0))]
            : [.. kept.Latest.Where(change => change.Sequence > after).Select(Place)];
    }

    private static Placed<MailboxChange> Place(MailboxChange change) => new(change.Sequence, change.What, change);

    private async Task<NewsDocument?> FindAsync(string agency, CancellationToken cancellation) =>
        await stores.Views.GetAsync(PartitionOf(agency), LatestId, cancellation) is { } stored ? PlatformJson.Read<NewsDocument>(stored.Content) : null;

    private Task<NewsDocument?> ChangeAsync(string agency, Func<NewsDocument?, NewsDocument?> change, CancellationToken cancellation) =>
        stores.Views.ChangeAsync(PartitionOf(agency), LatestId, change, cancellation);

    /// <summary>As it is stored. Its count begins with the time, so that one that was let go goes on above its last.</summary>
    private sealed record NewsDocument(string Id, string PartitionKey, long Count, DateTimeOffset FollowedUntil, IReadOnlyList<MailboxChange> Latest, int Ttl)
    {
        public static NewsDocument Begin(string partition, long count, DateTimeOffset until) => new(LatestId, partition, count, until, [], (int)KeptFor.TotalSeconds);

        public NewsDocument With(string? document, string what, long version) =>
            this with { Count = Count + 1, Latest = [.. Latest.TakeLast(Kept - 1), new(Count + 1, what, document, version)] };
    }
}

/// <summary>Something that is new in a mailbox.</summary>
/// <param name="Sequence">Its number in the mailbox's news.</param>
/// <param name="What">What happened to the document there, such as <c>placed</c> or <c>reported</c>; <c>mailbox</c> when all of it is to be read again.</param>
/// <param name="Document">The axis's id of the document; left out when all of it is to be read again.</param>
/// <param name="Version">The delivery's version after it.</param>
internal sealed record MailboxChange(long Sequence, string What, string? Document, long Version)
{
    /// <summary>The whole mailbox is to be read again.</summary>
    public const string Whole = "mailbox";
}
