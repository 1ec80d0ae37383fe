using System.Globalization;
using EGov.Platform.Storage;

namespace EGov.Platform.Files.Unattached;

/// <summary>
/// Which files are to be looked at when: a partition per hour and shard, listed by hour. An entry is written before what it is about, so that
/// nothing which is lost half-way is forgotten.
/// </summary>
/// <param name="stores">The app's stores.</param>
/// <param name="hours">The name of the list of hours.</param>
public sealed class DueFiles(AppStores stores, string hours)
{
    private const int Shards = 16;
    private const int Page = 100;

    private string? known;

    /// <summary>Has the file looked at in the hour that begins at the moment or next after it.</summary>
    public async Task AddAsync(DueFile file, DateTimeOffset due, CancellationToken cancellation)
    {
        var hour = HourOf(due.AddHours(1).AddTicks(-1));
        if (known != hour)
        {
            await stores.Claims.CreateAsync(hours, hour, PlatformJson.Write(new HourDocument(hour, hours)), cancellation).ConfigureAwait(false);
            known = hour;
        }

        var partition = PartitionOf(hour, Convert.ToInt32(file.Id[^1..], 16));
        await stores.Claims.CreateAsync(partition, file.Id, PlatformJson.Write(file with { PartitionKey = partition }), cancellation).ConfigureAwait(false);
    }

    /// <summary>Gives every file whose hour has begun to the action, and forgets those that it is done with. What fails stays for the next time.</summary>
    /// <exception cref="AggregateException">The action failed for some.</exception>
    public async Task ForEachAsync(DateTimeOffset now, Func<DueFile, Task> settle, CancellationToken cancellation)
    {
        var failures = new List<Exception>();
        foreach (var hour in await stores.Claims.ListAsync(hours, string.Empty, Page, cancellation).ConfigureAwait(false))
        {
            if (string.CompareOrdinal(hour.Id, HourOf(now)) > 0)
            {
                break;
            }

            var before = failures.Count;
            for (var shard = 0; shard < Shards; shard++)
            {
                await SettleAsync(PartitionOf(hour.Id, shard), settle, failures, cancellation).ConfigureAwait(false);
            }

            if (failures.Count == before)
            {
                await stores.Claims.DeleteAsync(hours, hour.Id, hour.Tag, cancellation).ConfigureAwait(false);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException("Some files could not be looked at.", failures);
        }
    }

    private async Task SettleAsync(string partition, Func<DueFile, Task> settle, List<Exception> failures, CancellationToken cancellation)
    {
        await foreach (var entry in stores.Claims.WalkAsync(partition, string.Empty, Page, cancellation).ConfigureAwait(false))
        {
            try
            {
                await settle(PlatformJson.Read<DueFile>(entry.Content)).ConfigureAwait(false);
                await stores.Claims.DeleteAsync(partition, entry.Id, entry.Tag, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                failures.Add(failure);
            }
        }
    }

    private static string HourOf(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    private string PartitionOf(string hour, int shard) => string.Create(CultureInfo.InvariantCulture, $"{hours}-{hour}-{shard}");

    private sealed record HourDocument(string Id, string PartitionKey);
}

/// <summary>A file that is to be looked at.</summary>
/// <param name="Id">Its id; ends with a hexadecimal digit.</param>
/// <param name="Owner">The scope that owns its content.</param>
/// <param name="StoredAs">The name of its content within the scope.</param>
/// <param name="IsExpired">Whether it has expired already, so that what is left of it goes too.</param>
/// <param name="Issued">Of a content that is being issued, by whose name it is then listed: the file's id. Null for uploads.</param>
public sealed record DueFile(string Id, string Owner, string StoredAs, bool IsExpired = false, string? Issued = null)
{
    /// <summary>Where the entry stands.</summary>
    public string PartitionKey { get; init; } = string.Empty;
}
