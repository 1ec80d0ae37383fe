using System.Security.Cryptography;
using System.Text.Json;
using EGov.Platform.Storage;

namespace EGov.Platform.Audit;

/// <summary>Reads the seals of days.</summary>
internal sealed class AuditSeals(AppStores stores)
{
    /// <summary>The seal of a day, or null.</summary>
    /// <exception cref="JsonException">What is stored as one is none.</exception>
    internal async Task<AuditDaySeal?> FindAsync(DateOnly day, CancellationToken cancellation)
    {
        var stored = await stores.Audit.GetAsync(AuditNames.Days, AuditNames.Text(day), cancellation).ConfigureAwait(false);
        return stored is null
            ? null
            : PlatformJson.Read<AuditDaySealDocument>(stored.Content).Seal is { Ends: not null } seal
                ? seal
                : throw new JsonException($"The seal of {AuditNames.Text(day)} is none.");
    }

    /// <summary>The signature over the seal of a day, or null.</summary>
    internal async Task<AuditDaySignature?> SignatureAsync(DateOnly day, CancellationToken cancellation)
    {
        var stored = await stores.Audit.GetAsync(AuditNames.Signatures, AuditNames.Text(day), cancellation).ConfigureAwait(false);
        return stored is null ? null : PlatformJson.Read<AuditDaySignature>(stored.Content);
    }

    /// <summary>The seal of a day, null without one, and whether what is stored as one is readable.</summary>
    internal async Task<(AuditDaySeal? Seal, bool Readable)> ReadAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            return (await FindAsync(day, cancellation).ConfigureAwait(false), true);
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }

    /// <summary>The signature over the day's seal; null when there is none, or what is there is none.</summary>
    internal async Task<byte[]?> ReadSignatureAsync(DateOnly day, CancellationToken cancellation)
    {
        try
        {
            return (await SignatureAsync(day, cancellation).ConfigureAwait(false))?.Cms is { } text ? Convert.FromBase64String(text) : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>What ties a day together.</summary>
/// <param name="App">The app.</param>
/// <param name="Day">The day in Viet Nam.</param>
/// <param name="Before">The hash of the seal of the day before; null on the first day.</param>
/// <param name="Ends">The end of each shard's chain.</param>
internal sealed record AuditDaySeal(string App, DateOnly Day, string? Before, IReadOnlyList<ShardEnd> Ends)
{
    /// <summary>The seal as JSON: what is signed.</summary>
    internal byte[] Content => PlatformJson.Write(this);

    /// <summary>SHA-256 over the content.</summary>
    internal string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>The end of a shard's chain.</summary>
internal sealed record ShardEnd(string Shard, long Entries, string Hash);

/// <summary>The signature over a seal.</summary>
/// <param name="Id">The day.</param>
/// <param name="PartitionKey">The partition of signatures.</param>
/// <param name="Cms">Detached CMS over the seal as JSON with its RFC 3161 time stamp, DER in Base64.</param>
internal sealed record AuditDaySignature(string Id, string PartitionKey, string Cms);

internal sealed record AuditDaySealDocument(string Id, string PartitionKey, AuditDaySeal Seal);
