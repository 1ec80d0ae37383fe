using System.Globalization;
using EGov.Identity.Messages;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Local.Identity;

/// <summary>
/// Keeps messages to people instead of sending them, the latest hundred, where whoever sits at the machine reads them (<see cref="OutboxPage"/>).
/// </summary>
internal sealed class OutboxMessages(AppStores stores, TimeProvider clock) : IMessageSender
{
    internal const int Kept = 100;

    private const string Partition = "outbox";

    private long sent;

    public async Task<Error?> SendAsync(PersonalMessage message, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();

        // Of several at the same moment the latest comes first too.
        var turn = (long.MaxValue - Interlocked.Increment(ref sent)).ToString("D19", CultureInfo.InvariantCulture);
        var id = NewestFirst.IdOf(now, $"{turn}-{Guid.NewGuid():N}");
        await stores.Claims.CreateAsync(Partition, id, PlatformJson.Write(new OutboxDocument(id, Partition, now, message)), cancellation);
        foreach (var old in (await stores.Claims.ListAsync(Partition, string.Empty, Kept * 2, cancellation)).Skip(Kept))
        {
            await stores.Claims.DeleteAsync(Partition, old.Id, old.Tag, cancellation);
        }

        return null;
    }

    /// <summary>What is kept, the latest first.</summary>
    internal async Task<IReadOnlyList<OutboxDocument>> ListAsync(CancellationToken cancellation) =>
        [.. (await stores.Claims.ListAsync(Partition, string.Empty, Kept, cancellation)).Select(stored => PlatformJson.Read<OutboxDocument>(stored.Content))];
}

/// <summary>A message as it is kept.</summary>
internal sealed record OutboxDocument(string Id, string PartitionKey, DateTimeOffset At, PersonalMessage Message);
