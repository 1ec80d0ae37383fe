using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace EndToEnd.Tests;

/// <summary>A command as a user starts it, and what it says.</summary>
internal sealed class Command : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>The command of the running framework: a test may hide what the path names.</summary>
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly Lock gate = new();
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Heard)> listeners = [];

    private Command(Process process) => this.process = process;

    internal string Output => Text(output);

    internal string Errors => Text(errors);

    internal int ProcessId => process.Id;

    /// <summary>
    /// Starts the one-machine edition as <c>./run</c> does after its build, and as from a terminal: a shell starts what runs behind deaf to Ctrl-C, and
    /// so would be all that the tests start there.
    /// </summary>
    internal static Command Egov(params string[] arguments) => Egov(arguments, []);

    /// <summary>The same with variables of the environment.</summary>
    internal static Command Egov(string[] arguments, params (string Name, string Value)[] environment) =>
        Start("env", ["--default-signal=INT", Dotnet, Path.Combine(AppContext.BaseDirectory, "EGov.Local.dll"), .. arguments], environment);

    internal static Command Start(string file, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var command = new Command(new Process { StartInfo = start });
        command.process.OutputDataReceived += (_, data) => command.Hear(command.output, data.Data);
        command.process.ErrorDataReceived += (_, data) => command.Hear(command.errors, data.Data);
        command.process.Start();
        command.process.BeginOutputReadLine();
        command.process.BeginErrorReadLine();
        return command;
    }

    /// <summary>Waits for a line that begins so, and gives it.</summary>
    internal async Task<string> SaysAsync(string beginning)
    {
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (output.ToString().Split('\n').FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } line)
            {
                return line.TrimEnd();
            }

            listeners.Add((line => line.StartsWith(beginning, StringComparison.Ordinal), heard));
        }

        await Task.WhenAny(heard.Task, process.WaitForExitAsync(), Task.Delay(Patience, TimeProvider.System));
        return heard.Task.IsCompletedSuccessfully
            ? await heard.Task
            : throw new InvalidOperationException($"It never said '{beginning}'.\n{Output}\n{Errors}");
    }

    /// <summary>Waits for the end and gives the exit code.</summary>
    internal async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Kills it after a time, unless it has ended.</summary>
    /// <returns>Whether it was killed.</returns>
    internal async Task<bool> LoseAfterAsync(TimeSpan time)
    {
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(time, TimeProvider.System));
        if (process.HasExited)
        {
            return false;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        return true;
    }

    /// <summary>Sends a signal, such as <c>TERM</c> or <c>INT</c>.</summary>
    internal async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private void Hear(StringBuilder into, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (gate)
        {
            into.AppendLine(line);
            foreach (var (wanted, heard) in listeners)
            {
                if (into == output && wanted(line))
                {
                    heard.TrySetResult(line);
                }
            }
        }
    }

    private string Text(StringBuilder from)
    {
        lock (gate)
        {
            return from.ToString();
        }
    }
}
