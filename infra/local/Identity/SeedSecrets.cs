using System.Security.Cryptography;
using System.Text.Json;
using EGov.Identity.Credentials;
using EGov.Local.Files;
using EGov.Local.Running;
using EmbeddedFunctions;

namespace EGov.Local.Identity;

/// <summary>
/// What opens the seeded accounts of a data folder: made at random, each at the first start that knows the account, and kept in a file for the
/// owner's eyes only.
/// </summary>
internal sealed class SeedSecrets
{
    private const int PasswordBytes = 10;

    private readonly string path;
    private readonly Dictionary<string, SeedSecret> known;

    private SeedSecrets(string path, Dictionary<string, SeedSecret> known) => (this.path, this.known) = (path, known);

    /// <summary>Those of the folder.</summary>
    /// <exception cref="HostStartException">The file cannot be read.</exception>
    internal static SeedSecrets In(string folder)
    {
        var path = Path.Combine(LocalFolder.IdentityIn(folder), "accounts.json");
        try
        {
            return new(path, File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, SeedSecret>>(File.ReadAllBytes(path)) ?? [] : []);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new HostStartException($"The file {path} with the secrets of seeded accounts cannot be read: {failure.Message}");
        }
    }

    /// <summary>The secret of an account or client; null when it has none.</summary>
    internal SeedSecret? Find(string id) => known.GetValueOrDefault(id);

    /// <summary>Makes those that are missing. They are on the disk before anything is made that they open.</summary>
    internal void Make(IEnumerable<string> ids)
    {
        var missing = ids.Where(id => !known.ContainsKey(id)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var id in missing)
        {
            known[id] = new(
                Base32.Encode(RandomNumberGenerator.GetBytes(PasswordBytes)).ToLowerInvariant(),
                RandomNumberGenerator.GetBytes(OneTimePassword.SecretLength));
        }

        LocalFolder.OpenIdentity(Path.GetDirectoryName(path)!);
        WholeFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(known));
    }
}

/// <param name="Password">A person's password, or a client's secret.</param>
/// <param name="Authenticator">The secret of a person's authenticator.</param>
internal sealed record SeedSecret(string Password, byte[] Authenticator)
{
    /// <summary>What the authenticator shows at the moment.</summary>
    internal string CodeAt(DateTimeOffset moment, int ahead = 0) => OneTimePassword.CodeOf(Authenticator, OneTimePassword.StepOf(moment) + ahead);
}
