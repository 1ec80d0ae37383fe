using EGov.Platform.Storage;

namespace EGov.Identity.Sessions;

/// <summary>
/// The sessions of each account that may be open. A name is written before its session begins, so that who ends all of them misses none; the view
/// (<see cref="SessionList"/>) is behind the events and for reading only.
/// </summary>
internal sealed class SessionIndex(AppStores stores)
{
    private const int Page = 200;

    /// <summary>Notes a session that is about to begin.</summary>
    public Task AddAsync(string account, string session, TimeSpan lifetime, CancellationToken cancellation)
    {
        var partition = PartitionOf(account);
        return stores.Claims.CreateAsync(partition, session, PlatformJson.Write(new Entry(session, partition, (int)lifetime.TotalSeconds)), cancellation);
    }

    /// <summary>The ids of all that may be open.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string account, CancellationToken cancellation)
    {
        var all = new List<string>();
        while (true)
        {
            var page = await stores.Claims.ListAsync(PartitionOf(account), all.Count == 0 ? string.Empty : $"{all[^1]}-", Page, cancellation);
            all.AddRange(page.Select(document => document.Id));
            if (page.Count < Page)
            {
                return all;
            }
        }
    }

    private static string PartitionOf(string account) => $"session-index-{account}";

    private sealed record Entry(string Id, string PartitionKey, int Ttl);
}
