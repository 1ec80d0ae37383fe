using System.Security.Cryptography;
using System.Text.RegularExpressions;
using EGov.Local.Files;
using EGov.Local.Running;

namespace EGov.Local.Backups;

/// <summary>Files of data folders and sets: which there are, and copies of them that are hashed on the way and on disk at the end.</summary>
internal static partial class BackupFiles
{
    private const int PieceLength = 256 * 1024;

    /// <summary>What belongs to a run and not to the data; the data file itself is copied apart.</summary>
    private static readonly string[] OfTheRun = ["host.db", "host.db-wal", "host.db-shm", "host.lock", "host.pid"];

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The places of all files below the folder, with slashes, in the order of their names.</summary>
    internal static IReadOnlyList<string> In(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles("*", Everything)
            .Select(file => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those that go into a set beside the data file. What is new in a folder goes too: only what is known to be of no use stays.</summary>
    internal static IEnumerable<string> OfData(string folder)
    {
        var spool = Path.GetFileName(LocalFolder.SpoolIn(folder)) + "/";
        return In(folder).Where(path => !OfTheRun.Contains(path, StringComparer.Ordinal)
            && !path.StartsWith(spool, StringComparison.Ordinal)
            && !Cut().IsMatch(path));
    }

    /// <summary>Whether the file is a link, whose content lies elsewhere.</summary>
    internal static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>Makes a folder for its owner alone, and those above it.</summary>
    internal static void MakeFolder(string path)
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

    /// <summary>Copies a file, or reads it only where there is no place for a copy.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">Where the copy goes, for its owner alone; null for none.</param>
    /// <returns>Length and hash of what was read, which is what was written.</returns>
    internal static async Task<(long Length, string Sha256)> CopyAsync(string from, string? to)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        await using var copy = to is null ? null : Create(to);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceLength];
        var length = 0L;
        for (int read; (read = await source.ReadAsync(piece)) > 0; length += read)
        {
            hash.AppendData(piece, 0, read);
            if (copy is not null)
            {
                await copy.WriteAsync(piece.AsMemory(0, read));
            }
        }

        copy?.Flush(flushToDisk: true);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Makes the names of all files below the folder durable.</summary>
    internal static void Sync(string folder)
    {
        foreach (var below in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
        {
            FolderSync.Sync(below);
        }

        FolderSync.Sync(folder);
    }

    private static FileStream Create(string path)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Contents of which the writing was cut or goes on: names that are random and hidden.</summary>
    [GeneratedRegex(@"/\.[a-z0-9]{8}\.[a-z0-9]{3}$")]
    private static partial Regex Cut();
}
