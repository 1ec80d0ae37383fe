using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace EGov.Bicep.Tests;

/// <summary>The official compiler: it knows the types of all resources, and works out what a deployment would make.</summary>
internal static class BicepCompiler
{
    private static readonly string Path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static each => each.Key == "BicepCompiler").Value!;

    /// <summary>What only the operator of an environment knows, as the shell or the pipeline would say it.</summary>
    private static readonly (string Name, string Value)[] Operator =
        [("EGOV_PUBLISHERS", "192.0.2.0/24"), ("EGOV_ALERT_MAIL", "operators@egov.example"), ("EGOV_PIPELINE", "6a8f4a4e-34d5-4b3a-9d58-000000000001")];

    /// <summary>What the compiler prints; it has to end without an error.</summary>
    public static (string Output, string Complaints) Run(string folder, params string[] arguments)
    {
        var (code, output, complaints) = Try(folder, Operator, arguments);
        Assert.True(code == 0, $"bicep {string.Join(' ', arguments)} ended with {code}: {output}{complaints}");
        return (output, complaints);
    }

    /// <summary>The same of a shell with other variables, however it ends.</summary>
    public static (int Code, string Output, string Complaints) Try(string folder, IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(Path, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var complaints = new StringBuilder();
        process.ErrorDataReceived += (_, line) => complaints.Append(line.Data);
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, complaints.ToString());
    }
}
