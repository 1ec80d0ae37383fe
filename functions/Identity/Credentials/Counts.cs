using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Storage;

namespace EGov.Identity.Credentials;

/// <summary>Counts what may happen only so often within a time, at all instances together and across restarts.</summary>
internal sealed class Counts(AppStores stores, TimeProvider clock)
{
    private const string DocumentId = "count";

    /// <summary>How long it is until one more may happen; null when it may now.</summary>
    /// <param name="about">What is counted, such as an address; it is kept as a hash.</param>
    /// <param name="most">So many may happen.</param>
    /// <param name="window">Within so long from the first.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<TimeSpan?> WaitAsync(string about, int most, TimeSpan window, CancellationToken cancellation) =>
        await stores.Claims.GetAsync(PartitionOf(about), DocumentId, cancellation) is { } stored
            ? PlatformJson.Read<Count>(stored.Content).WaitAt(clock.GetUtcNow(), most, window)
            : null;

    /// <summary>Counts one, unless that would be too many.</summary>
    /// <returns>How long it is until it may happen; null when it was counted.</returns>
    public async Task<TimeSpan?> TakeAsync(string about, int most, TimeSpan window, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        TimeSpan? wait = null;
        await stores.Claims.ChangeAsync<Count>(
            PartitionOf(about),
            DocumentId,
            before =>
            {
                wait = before?.WaitAt(now, most, window);
                return wait is not null ? before
                    : before is null || before.Since + window <= now ? new Count(DocumentId, PartitionOf(about), 1, now, (int)window.TotalSeconds)
                    : before with { Number = before.Number + 1 };
            },
            cancellation);
        return wait;
    }

    private static string PartitionOf(string about) => $"count-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)))}";

    private sealed record Count(string Id, string PartitionKey, int Number, DateTimeOffset Since, int Ttl)
    {
        public TimeSpan? WaitAt(DateTimeOffset now, int most, TimeSpan window) => Number >= most && now < Since + window ? Since + window - now : null;
    }
}
