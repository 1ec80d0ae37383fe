using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace EGov.Contracts.Tests.Servers;

/// <summary>The npm packages of the servers, installed once for each content of the lock file.</summary>
internal static class NodePackages
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>The folder with the packages.</summary>
    internal static Task<string> InstalledAsync() => Installed.Value;

    private static async Task<string> InstallAsync()
    {
        var folder = Path.GetFullPath(Path.Combine(HereAt(), "../../npm"));
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        var stamp = Path.Combine(folder, "node_modules", ".installed-lock.json");

        // Two runs on one checkout wait for each other.
        await using var alone = await LockAsync(Path.Combine(folder, ".install-lock"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return folder;
        }

        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {folder}: {await output} {await errors}");
        }

        await File.WriteAllTextAsync(stamp, wanted);
        return folder;
    }

    private static async Task<FileStream> LockAsync(string file)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }
    }

    private static string HereAt([CallerFilePath] string path = "") => path;
}
