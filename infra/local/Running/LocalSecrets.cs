using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using EGov.Local.Files;
using EGov.Platform.Access;
using EmbeddedFunctions;

namespace EGov.Local.Running;

/// <summary>The keys of this data folder, made at its first start. Whoever can read the folder can act as anybody: it is for development.</summary>
/// <param name="DevelopmentTokenKey">32 bytes in Base64 that sign development tokens.</param>
/// <param name="FileMasterKey">32 bytes in Base64 that wrap the owners' file keys.</param>
internal sealed record LocalSecrets(string DevelopmentTokenKey, string FileMasterKey)
{
    /// <summary>32 bytes in Base64 that seal the simulated gateway's messages, made of a key that every folder has.</summary>
    [JsonIgnore]
    public string PaymentKey => Convert.ToBase64String(HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Convert.FromBase64String(DevelopmentTokenKey), 32, info: "simulated payment gateway"u8.ToArray()));

    /// <summary>32 bytes that protect secrets of accounts, made of a key that every folder has.</summary>
    [JsonIgnore]
    public byte[] AccountSecretKey => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Convert.FromBase64String(FileMasterKey), 32, info: "secrets of accounts"u8.ToArray());

    /// <summary>Makes and proves the folder's development tokens.</summary>
    internal DevelopmentTokens TokensAt(TimeProvider clock) => new(Convert.FromBase64String(DevelopmentTokenKey), clock);

    /// <summary>The keys that the folder has.</summary>
    /// <exception cref="HostStartException">It has none.</exception>
    internal static LocalSecrets Of(string folder) => File.Exists(LocalFolder.SecretsIn(folder))
        ? In(folder)
        : throw new HostStartException($"The data folder {folder} has no keys yet: start ./run with that --data first, then make tokens for it.");

    /// <summary>The keys of the folder, made when it has none.</summary>
    /// <exception cref="HostStartException">The folder cannot be used.</exception>
    internal static LocalSecrets In(string folder)
    {
        var path = LocalFolder.SecretsIn(folder);
        try
        {
            Create(folder);

            // Looked for first: a run that begins at the same time makes the keys, then the data.
            var hasData = LocalFolder.HasData(folder);
            if (!File.Exists(path))
            {
                // New keys would open none of the files, and nobody would learn it before they ask for one.
                if (hasData)
                {
                    throw new HostStartException($"The data folder {folder} has data and lacks its keys, {path}: put the file back, or begin with another --data.");
                }

                WholeFile.Make(path, JsonSerializer.SerializeToUtf8Bytes(new LocalSecrets(FreshKey(), FreshKey())));
            }

            return JsonSerializer.Deserialize<LocalSecrets>(File.ReadAllBytes(path)) is { } secrets
                && IsKey(secrets.DevelopmentTokenKey) && IsKey(secrets.FileMasterKey)
                    ? secrets
                    : throw new HostStartException($"The file {path} does not hold the two keys of this folder.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new HostStartException($"The data folder {folder} cannot be used: {failure.Message}");
        }
    }

    /// <summary>What the apps store is nobody else's to read.</summary>
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool IsKey(string? text)
    {
        Span<byte> key = stackalloc byte[33];
        return text is not null && Convert.TryFromBase64String(text, key, out var length) && length == 32;
    }

    private static string FreshKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
