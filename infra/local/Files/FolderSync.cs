using System.Runtime.InteropServices;

namespace EGov.Local.Files;

/// <summary>Makes a rename durable: on Unix a new name is on disk only once its folder is, and .NET has no call for that.</summary>
internal static class FolderSync
{
    internal static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} cannot be opened.");
        }

        var failed = Fsync(handle) != 0;
        _ = Close(handle);
        if (failed)
        {
            throw new IOException($"The folder {folder} cannot be made durable.");
        }
    }

#pragma warning disable SYSLIB1054, CA2101 // Source-generated imports want unsafe code for three plain calls; paths are UTF-8 on Unix.
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
#pragma warning restore SYSLIB1054, CA2101
}
