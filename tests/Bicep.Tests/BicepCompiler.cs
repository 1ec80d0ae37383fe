using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace EGov.Bicep.Tests;

/// <summary>The official compiler: it knows the types of all resources, and works out what a deployment would make.</summary>
internal static class BicepCompiler
{
    private static readonly string Path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static each => each.Key == "BicepCompiler").Value!;

    /// <summary>What the compiler prints; it has to end without an error.</summary>
    public static (string Output, string Complaints) Run(string folder, params string[] arguments)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.UserExecute);
        }

        using var process = Process.Start(new ProcessStartInfo(Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = new StringBuilder();
        process.ErrorDataReceived += (_, line) => complaints.Append(line.Data);
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"bicep {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}{complaints}");
        return (output, complaints.ToString());
    }
}
