using EGov.Platform.Storage;

namespace EGov.Identity.Sessions;

/// <summary>
/// The sessions, and the grants of single clients, that ended while tokens of theirs may still be good. Every app asks for this short list every few seconds, so that a token
/// ends with its session. An entry is written before the session ends, and goes when the last token has expired.
/// </summary>
internal sealed class EndedSessions(AppStores stores, TimeProvider clock)
{
    /// <summary>The longest life of an access token of a person.</summary>
    internal static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Clocks may differ by so much.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private const string Partition = "ended-sessions";
    private const int Page = 1000;

    private static readonly TimeSpan Kept = TokenLifetime + Skew + Skew;

    /// <summary>Notes that the session is about to end. May be repeated.</summary>
    public Task AddAsync(string session, CancellationToken cancellation)
    {
        var entry = new Entry(session, Partition, clock.GetUtcNow(), (int)Kept.TotalSeconds);
        return stores.Claims.CreateAsync(Partition, session, PlatformJson.Write(entry), cancellation);
    }

    /// <summary>Whether the session or grant has ended while tokens of it may be good.</summary>
    public async Task<bool> HasAsync(string session, CancellationToken cancellation) =>
        await stores.Claims.GetAsync(Partition, session, cancellation) is not null;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        var all = new List<string>();
        while (true)
        {
            var page = await stores.Claims.ListAsync(Partition, all.Count == 0 ? string.Empty : $"{all[^1]}-", Page, cancellation);
            all.AddRange(page.Select(document => document.Id));
            if (page.Count < Page)
            {
                return all;
            }
        }
    }

    private sealed record Entry(string Id, string PartitionKey, DateTimeOffset At, int Ttl);
}
