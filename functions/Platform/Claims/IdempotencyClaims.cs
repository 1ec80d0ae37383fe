using System.Security.Cryptography;
using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Claims;

/// <summary>
/// Ties a caller's key to the body it came with and to the id of what it creates, before anything is created: whoever repeats the request
/// creates the same thing again, which is there already.
/// </summary>
public sealed class IdempotencyClaims(AppStores stores, TimeProvider clock)
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Reserves an id under the key, or gives the one reserved by the first request with it.</summary>
    /// <param name="caller">Who asks; keys of different callers have nothing to do with each other.</param>
    /// <param name="key">The key.</param>
    /// <param name="operation">What is asked for; a key is not shared by two operations.</param>
    /// <param name="body">The request's body, or what stands for it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Reservation>> ReserveAsync(
        string caller, IdempotencyKey key, string operation, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var partition = PartitionOf(caller);
        var hash = HashOf(operation, body.Span);
        var now = clock.GetUtcNow();
        var claim = new ClaimDocument(key.Value, partition, hash, Guid.CreateVersion7(now).ToString("N"), now, (int)KeptFor.TotalSeconds);
        if (await stores.Claims.CreateAsync(partition, key.Value, PlatformJson.Write(claim), cancellation).ConfigureAwait(false) is null)
        {
            var stored = await stores.Claims.GetAsync(partition, key.Value, cancellation).ConfigureAwait(false);
            if (stored is null)
            {
                return PlatformErrors.TooMuchContention.With();
            }

            claim = PlatformJson.Read<ClaimDocument>(stored.Content);
        }

        return claim.Hash == hash ? new Reservation(claim.Reserved, claim.At) : PlatformErrors.IdempotencyKeyReused.With();
    }

    /// <summary>When the first request with the key came, or null: a repeat is judged by the rules of that moment.</summary>
    public async Task<DateTimeOffset?> FirstAskedAsync(string caller, IdempotencyKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var stored = await stores.Claims.GetAsync(PartitionOf(caller), key.Value, cancellation).ConfigureAwait(false);
        return stored is null ? null : PlatformJson.Read<ClaimDocument>(stored.Content).At;
    }

    private static string PartitionOf(string caller) => $"idempotency-{caller}";

    private static string HashOf(string operation, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(operation + "\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>As Cosmos wants it, <c>ttl</c> is the seconds after which it lets the document go.</summary>
    private sealed record ClaimDocument(string Id, string PartitionKey, string Hash, string Reserved, DateTimeOffset At, int Ttl);
}

/// <summary>What a key stands for.</summary>
/// <param name="Id">The id of what is created under it.</param>
/// <param name="At">When the first request with it came.</param>
public sealed record Reservation(string Id, DateTimeOffset At);
