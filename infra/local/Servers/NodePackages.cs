using System.ComponentModel;
using System.Diagnostics;
using EmbeddedFunctions;

namespace EGov.Local.Servers;

/// <summary>The npm packages of the servers (<c>infra/emulators/local</c>), installed once for each content of the lock file.</summary>
internal static class NodePackages
{
    private const string Place = "infra/emulators/local";

    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>The folder with the packages.</summary>
    /// <exception cref="MissingToolException">There is no npm.</exception>
    /// <exception cref="HostStartException">They cannot be installed.</exception>
    internal static Task<string> InstalledAsync() => Installed.Value;

    private static async Task<string> InstallAsync()
    {
        var folder = Find();
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        var stamp = Path.Combine(folder, "node_modules", ".installed-lock.json");

        // Two runs on one checkout wait for each other.
        await using var alone = await LockAsync(Path.Combine(folder, ".install-lock"));
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
        {
            await Console.Error.WriteLineAsync($"Installing the servers of {Place} from npm; this is done once.");
            await RunNpmAsync(folder);
            await File.WriteAllTextAsync(stamp, wanted);
        }

        return folder;
    }

    private static async Task RunNpmAsync(string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var npm = Start(start);
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new HostStartException($"npm ci failed in {folder}: {await output} {await errors}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new MissingToolException("npm is missing: install it with Node from https://nodejs.org and run this again.");
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Place, "package-lock.json")))
            {
                return Path.Combine(folder.FullName, Place);
            }
        }

        throw new HostStartException($"There is no {Place} above {AppContext.BaseDirectory}: the servers are started from a checkout of the repository only.");
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
}
