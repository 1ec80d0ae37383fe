using System.Globalization;

namespace EmbeddedFunctions.Storage;

/// <summary>A data folder held by one running host.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream hold;

    private DataFolder(string path, FileStream hold)
    {
        Path = path;
        this.hold = hold;
    }

    internal string Path { get; }

    /// <exception cref="HostStartException">The folder cannot be used, or another run holds it.</exception>
    internal static DataFolder Hold(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostStartException($"The data folder {path} cannot be used: {failure.Message}");
        }

        var holdFile = System.IO.Path.Combine(path, "host.lock");
        try
        {
            var hold = new FileStream(holdFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            File.WriteAllText(System.IO.Path.Combine(path, "host.pid"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolder(path, hold);
        }
        catch (IOException failure) when (IsHeldElsewhere(failure))
        {
            throw new HostStartException($"The data folder {path} is in use by another run{HolderOf(path)}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostStartException($"The data folder {path} cannot be used: {failure.Message}");
        }
    }

    public void Dispose() => hold.Dispose();

    /// <summary>The codes of a file that another handle holds: Linux, macOS, Windows (sharing and lock violation).</summary>
    private static bool IsHeldElsewhere(IOException failure) => (failure.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    private static string HolderOf(string path)
    {
        var note = System.IO.Path.Combine(path, "host.pid");
        return File.Exists(note) ? $" (process {File.ReadAllText(note)})" : string.Empty;
    }
}
