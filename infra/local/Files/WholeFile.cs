namespace EGov.Local.Files;

/// <summary>
/// Writes small files so that a name always has its whole content, whenever a run is lost: beside their place, made durable, then renamed into
/// it. Only the owner of the folder may read them.
/// </summary>
internal static class WholeFile
{
    /// <summary>Writes the file unless it is there: of several runs that make it at once the first wins, and all read that.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="beside">Where on the same disk it is written first; the folder of its place when left out.</param>
    internal static void Make(string path, ReadOnlySpan<byte> content, string? beside = null)
    {
        var written = Write(path, content, beside);
        try
        {
            File.Move(written, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(written);
        }

        FolderSync.Sync(Path.GetDirectoryName(path)!);
    }

    /// <summary>Writes the file in the place of what is there.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="beside">Where on the same disk it is written first; the folder of its place when left out.</param>
    internal static void Replace(string path, ReadOnlySpan<byte> content, string? beside = null)
    {
        File.Move(Write(path, content, beside), path, overwrite: true);
        FolderSync.Sync(Path.GetDirectoryName(path)!);
    }

    private static string Write(string path, ReadOnlySpan<byte> content, string? beside)
    {
        var written = Path.Combine(beside ?? Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(written, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
        return written;
    }
}
