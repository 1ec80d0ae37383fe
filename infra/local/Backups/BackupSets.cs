using System.Globalization;
using EmbeddedFunctions;

namespace EGov.Local.Backups;

/// <summary>The dated sets in a folder. A set's name is the second in which it was begun, in UTC, so that names in order are sets in order.</summary>
internal static class BackupSets
{
    private const string Form = "yyyyMMdd'T'HHmmss'Z'";

    internal static string NameOf(DateTimeOffset takenAt) => takenAt.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The set to restore: the folder itself where it is one, else the latest in it that was taken at the moment or before.</summary>
    /// <param name="folder">A set, or a folder of sets.</param>
    /// <param name="at">The moment, or null for the latest.</param>
    /// <exception cref="HostStartException">There is no such set.</exception>
    internal static string Find(string folder, DateTimeOffset? at)
    {
        if (File.Exists(Path.Combine(folder, BackupManifest.FileName)))
        {
            return at is null || BackupManifest.In(folder).Manifest.TakenAt <= at
                ? folder
                : throw new HostStartException($"The set {folder} was taken after that moment.");
        }

        return !Directory.Exists(folder)
            ? throw new HostStartException($"There is no folder {folder}.")
            : Directory.EnumerateDirectories(folder)
                .Where(each => TimeOf(Path.GetFileName(each)) is { } named && (at is null || named <= at))
                .OrderDescending(StringComparer.Ordinal)
                .FirstOrDefault(each => at is null || BackupManifest.In(each).Manifest.TakenAt <= at)
                ?? throw new HostStartException(at is null
                    ? $"The folder {folder} holds no set of a backup."
                    : string.Create(CultureInfo.InvariantCulture, $"The folder {folder} holds no set that was taken at {at:yyyy-MM-dd'T'HH:mm:sszzz} or before."));
    }

    private static DateTimeOffset? TimeOf(string name) =>
        DateTimeOffset.TryParseExact(name, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
