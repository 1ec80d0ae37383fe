namespace EGov.Local.Running;

/// <summary>What lies where in a data folder of the one-machine edition; <c>docs/data-folder.md</c> says of each who writes it and what its loss means.</summary>
internal static class LocalFolder
{
    /// <summary>Whether a host has kept anything in the folder.</summary>
    internal static bool HasData(string folder) => File.Exists(Path.Combine(folder, "host.db"));

    internal static string SecretsIn(string folder) => Path.Combine(folder, "secrets.json");

    internal static string ClockIn(string folder) => Path.Combine(folder, "clock.json");

    internal static string FilesIn(string folder, string app) => Path.Combine(folder, "files", app);

    /// <summary>Where large contents are while they are received and looked at; their files have no names there, but on Windows.</summary>
    internal static string SpoolIn(string folder) => Path.Combine(folder, "spool");

    internal static string AuthorityIn(string folder) => Path.Combine(folder, "authority");

    /// <summary>The keys with which the provider of the one account signs tokens.</summary>
    internal static string TokenKeysIn(string folder) => Path.Combine(folder, "token-keys");

    /// <summary>What opens the seeded accounts and proves the seeded systems.</summary>
    internal static string IdentityIn(string folder) => Path.Combine(folder, "identity");

    /// <summary>Makes that folder, for the owner's eyes only.</summary>
    internal static void OpenIdentity(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Where the folder's own authority puts its root and its revocation lists.</summary>
    internal static string TrustIn(string folder) => Path.Combine(AuthorityIn(folder), "trust");
}
