using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Storage;

namespace EGov.Platform.Files;

/// <summary>
/// An encryption key per owner, wrapped by the master key. Destroying an owner's key erases all that it encrypts.
/// </summary>
public sealed class OwnerKeys(AppStores stores, MasterKey master)
{
    private const string FileKeyId = "file-key";

    private readonly ConcurrentDictionary<string, byte[]> known = new(StringComparer.Ordinal);

    /// <summary>The owner's key, made at first use.</summary>
    internal async Task<byte[]> GetAsync(string owner, CancellationToken cancellation)
    {
        if (known.TryGetValue(owner, out var key))
        {
            return key;
        }

        var name = Encoding.UTF8.GetBytes(owner);
        var fresh = RandomNumberGenerator.GetBytes(32);
        var content = PlatformJson.Write(new KeyDocument(FileKeyId, owner, Sealed.Seal(master.Value, fresh, name)));
        if (await stores.Keys.CreateAsync(owner, FileKeyId, content, cancellation).ConfigureAwait(false) is null)
        {
            var stored = await stores.Keys.GetAsync(owner, FileKeyId, cancellation).ConfigureAwait(false)
                ?? throw new CryptographicException($"The key of {owner} has been destroyed.");
            fresh = Sealed.Open(master.Value, PlatformJson.Read<KeyDocument>(stored.Content).Wrapped, name);
        }

        return known.GetOrAdd(owner, fresh);
    }

    private sealed record KeyDocument(string Id, string PartitionKey, byte[] Wrapped);
}

/// <summary>The key that wraps the owners' keys.</summary>
public sealed class MasterKey
{
    /// <summary>The setting that holds it.</summary>
    public const string Setting = "Files:MasterKey";

    /// <summary>Reads the key from its setting.</summary>
    /// <param name="setting">32 bytes in Base64.</param>
    /// <exception cref="InvalidOperationException">The setting is missing or wrong.</exception>
    public MasterKey(string? setting)
    {
        var bytes = new byte[32];
        if (setting is null || !Convert.TryFromBase64String(setting, bytes, out var length) || length != 32)
        {
            throw new InvalidOperationException($"The setting {Setting} must hold 32 bytes in Base64.");
        }

        Value = bytes;
    }

    internal byte[] Value { get; }
}
