namespace EGov.Platform.Files.Spooling;

/// <summary>Temporary files that nobody else can open, and that are gone with the process.</summary>
internal static class SpoolFile
{
    private const int BufferLength = 64 * 1024;
    private const int NoSpaceOnUnix = 28;
    private const int QuotaReachedOnUnix = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <exception cref="SpoolFullException">The disk is full.</exception>
    internal static FileStream Create(string folder)
    {
        var path = Path.Combine(folder, $"egov-{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(folder);
            return OperatingSystem.IsWindows() ? CreateOnWindows(path) : CreateOnUnix(path);
        }
        catch (IOException failure) when (IsFull(failure))
        {
            throw new SpoolFullException(folder, failure);
        }
    }

    /// <exception cref="SpoolFullException">The disk is full.</exception>
    internal static void Write(FileStream file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(bytes);
        }
        catch (IOException failure) when (IsFull(failure))
        {
            throw new SpoolFullException(file.Name, failure);
        }
    }

    /// <exception cref="SpoolFullException">The disk is full.</exception>
    internal static void Flush(FileStream file)
    {
        try
        {
            file.Flush();
        }
        catch (IOException failure) when (IsFull(failure))
        {
            throw new SpoolFullException(file.Name, failure);
        }
    }

    /// <summary>Without a name as soon as it is open: the system frees it with the last handle, also when the process is killed.</summary>
    private static FileStream CreateOnUnix(string path)
    {
#pragma warning disable CA1416 // Only called on Unix.
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferLength,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
#pragma warning restore CA1416
        try
        {
            File.Delete(path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static FileStream CreateOnWindows(string path) =>
        new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferLength, FileOptions.DeleteOnClose);

    private static bool IsFull(IOException failure) => OperatingSystem.IsWindows()
        ? failure.HResult == NoSpaceOnWindows
        : failure.HResult is NoSpaceOnUnix or QuotaReachedOnUnix;
}
