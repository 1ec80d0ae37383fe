using System.Security.Cryptography;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Claims;

/// <summary>
/// Ties a caller's key to the body it came with and to the id of what it creates, before anything is created: whoever repeats the request
/// creates the same thing again, which is there already. A claim that nothing came of is swept (<see cref="ClaimSweep"/>); a request that uses
/// an old one notes so, which keeps it.
/// </summary>
public sealed class IdempotencyClaims(AppStores stores, TimeProvider clock)
{
    /// <summary>How long a key is remembered; the store lets the claim go by its <c>ttl</c>.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>A use that was noted so long ago is noted again.</summary>
    internal static readonly TimeSpan NotedAgainAfter = TimeSpan.FromMinutes(30);

    /// <summary>So long after a noted use a request may still create what it reserved; the sweep waits longer.</summary>
    internal static readonly TimeSpan LongestUse = TimeSpan.FromMinutes(45);

    private const int Attempts = 10;

    /// <summary>Reserves an id under the key, or gives the one reserved by the first request with it.</summary>
    /// <param name="caller">Who asks; keys of different callers have nothing to do with each other.</param>
    /// <param name="key">The key.</param>
    /// <param name="operation">What is asked for; a key is not shared by two operations.</param>
    /// <param name="body">The request's body, or what stands for it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="subject">What is to be created; null when nothing is that could be missing.</param>
    public async Task<Result<Reservation>> ReserveAsync(
        string caller,
        IdempotencyKey key,
        string operation,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellation,
        ClaimSubject? subject = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        var partition = PartitionOf(caller);
        var hash = HashOf(operation, body.Span);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var now = clock.GetUtcNow();
            var reserved = Guid.CreateVersion7(now).ToString("N");
            var fresh = new ClaimDocument(key.Value, partition, hash, reserved, now, (int)KeptFor.TotalSeconds, subject);
            if (await stores.Claims.CreateAsync(partition, key.Value, PlatformJson.Write(fresh), cancellation).ConfigureAwait(false) is not null)
            {
                return fresh.Reservation;
            }

            if (await UseAsync(partition, key.Value, cancellation).ConfigureAwait(false) is { } claim)
            {
                return claim.Hash == hash ? claim.Reservation : PlatformErrors.IdempotencyKeyReused.With();
            }
        }

        return PlatformErrors.TooMuchContention.With();
    }

    /// <summary>When the first request with the key came, or null: a repeat is judged by the rules of that moment.</summary>
    public async Task<DateTimeOffset?> FirstAskedAsync(string caller, IdempotencyKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return (await UseAsync(PartitionOf(caller), key.Value, cancellation).ConfigureAwait(false))?.At;
    }

    private static string PartitionOf(string caller) => ClaimDocument.Partitions + caller;

    private static string HashOf(string operation, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(operation + "\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The claim, or null. An old one is not given before it is noted that it is used: then the sweep no longer takes it.</summary>
    private async Task<ClaimDocument?> UseAsync(string partition, string id, CancellationToken cancellation)
    {
        while (await stores.Claims.GetAsync(partition, id, cancellation).ConfigureAwait(false) is { } stored)
        {
            var claim = PlatformJson.Read<ClaimDocument>(stored.Content);
            var now = clock.GetUtcNow();
            if (claim.Subject is null || now < claim.LastUse + NotedAgainAfter)
            {
                return claim;
            }

            var used = claim.UsedAt(now);
            if (await stores.Claims.ReplaceAsync(partition, id, stored.Tag, PlatformJson.Write(used), cancellation).ConfigureAwait(false) is not null)
            {
                return used;
            }
        }

        return null;
    }
}

/// <summary>What a key stands for.</summary>
/// <param name="Id">The id of what is created under it.</param>
/// <param name="At">When the first request with it came.</param>
/// <param name="Subject">What the first request was to create; null for nothing that could be missing.</param>
/// <param name="Until">Until when this request may create it.</param>
public sealed record Reservation(string Id, DateTimeOffset At, ClaimSubject? Subject, DateTimeOffset Until)
{
    /// <summary>Why it may not be created any more, or null. A request that was held up for so long could create it a second time.</summary>
    public Error? Lapsed(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow() < Until ? null : PlatformErrors.TookTooLong.With();
    }
}
