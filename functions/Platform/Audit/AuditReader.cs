using EGov.Platform.Http;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Lists sealed entries of a day: all of them, an actor's, or those about a target. Each is a partition of its own.</summary>
public sealed class AuditReader(AppStores stores)
{
    /// <summary>No target and no actor of an entry has a longer name.</summary>
    public const int LongestName = AuditNames.LongestName;

    private const int BlocksAtOnce = 10;

    /// <summary>A day's entries about a target, newest first.</summary>
    public Task<Listing<AuditItem>> OfTargetAsync(DateOnly day, string target, ListPosition position, CancellationToken cancellation) =>
        OfListAsync(AuditNames.TargetOf(day, target), position, cancellation);

    /// <summary>A day's entries of an actor, newest first.</summary>
    public Task<Listing<AuditItem>> OfActorAsync(DateOnly day, string actor, ListPosition position, CancellationToken cancellation) =>
        OfListAsync(AuditNames.ActorOf(day, actor), position, cancellation);

    /// <summary>All entries that were sealed on a day, shard by shard, the latest of each first.</summary>
    public async Task<Listing<AuditItem>> OfDayAsync(DateOnly day, ListPosition position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(position);
        var (shard, highest) = PlaceOf(position.FromId);
        var items = new List<AuditItem>();
        for (; shard < AuditNames.Shards.Count; (shard, highest) = (shard + 1, long.MaxValue))
        {
            var name = AuditNames.Shards[shard];
            var from = highest == long.MaxValue ? string.Empty : AuditNames.BlockOf(highest);
            await foreach (var block in stores.Audit.WalkAsync(AuditNames.ChainOf(day, name), from, BlocksAtOnce, cancellation).ConfigureAwait(false))
            {
                foreach (var chained in PlatformJson.Read<AuditBlock>(block.Content).Entries.Reverse().SkipWhile(chained => chained.Sequence > highest))
                {
                    if (items.Count == position.Limit)
                    {
                        return new(items, position.CursorAt($"{name}.{chained.Sequence}"));
                    }

                    items.Add(AuditItem.Of(name, chained.Sequence, chained.Entry));
                }
            }
        }

        return new(items, null);
    }

    private static (int Shard, long Highest) PlaceOf(string position) =>
        position.Split('.') is [{ Length: 1 } shard, var sequence]
        && AuditNames.Shards.ToList().IndexOf(shard) is >= 0 and var index
        && long.TryParse(sequence, out var highest)
            ? (index, highest)
            : (0, long.MaxValue);

    private async Task<Listing<AuditItem>> OfListAsync(string partition, ListPosition position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(position);
        var rows = await stores.Audit.ListAsync(partition, position.FromId, position.Limit + 1, cancellation).ConfigureAwait(false);
        var cursor = rows.Count > position.Limit ? position.CursorAt(rows[^1].Id) : null;
        return new(
            [
                .. rows.Take(position.Limit)
                    .Select(row => PlatformJson.Read<AuditRow>(row.Content))
                    .Select(row => AuditItem.Of(row.Shard, row.Sequence, row.Entry)),
            ],
            cursor);
    }
}

/// <summary>A sealed entry in an answer.</summary>
/// <param name="Shard">The shard in whose chain it is.</param>
/// <param name="Sequence">Its number there.</param>
/// <param name="Id">Its id.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What.</param>
/// <param name="Target">On what.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Purpose">What for.</param>
/// <param name="TraceId">Its trace.</param>
/// <param name="Address">Where the request came from.</param>
public sealed record AuditItem(
    string Shard,
    long Sequence,
    string Id,
    DateTimeOffset At,
    AuditActor Actor,
    string Action,
    string Target,
    AuditOutcome Outcome,
    AuditPurpose Purpose,
    string? TraceId,
    string? Address)
{
    internal static AuditItem Of(string shard, long sequence, AuditEntry entry) => new(
        shard, sequence, entry.Id, entry.At, entry.Actor, entry.Action, entry.Target, entry.Outcome, entry.Purpose, entry.TraceId, entry.Address);
}
