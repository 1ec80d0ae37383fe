using System.Diagnostics;
using System.Globalization;

namespace Crash.Tests;

/// <summary>A process that runs the host and its work.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process process;

    private Worker(Process process) => this.process = process;

    internal static Worker Start(string folder, int orchestrations, int messages, int replicas)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CrashWorker.dll"));
        start.ArgumentList.Add(folder);
        foreach (var number in (int[])[orchestrations, messages, replicas])
        {
            start.ArgumentList.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        return new Worker(Process.Start(start)!);
    }

    /// <summary>Reads until the worker says the line.</summary>
    internal async Task SaidAsync(string line)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } said)
        {
            if (said == line)
            {
                return;
            }
        }

        Assert.Fail($"The worker ended with {process.ExitCode} before it said '{line}'.");
    }

    /// <summary>Kills the process after a time, as a power cut would.</summary>
    /// <returns>False when it had ended by itself, all done.</returns>
    internal async Task<bool> LoseAfterAsync(TimeSpan time)
    {
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(time, TimeProvider.System));
        if (process.HasExited)
        {
            Assert.Equal(0, process.ExitCode);
            return false;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        return true;
    }

    /// <summary>Lets the worker end and gives its exit code.</summary>
    internal async Task<int> EndAsync(Action<string> hear)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3), TimeProvider.System);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } said)
        {
            hear(said);
        }

        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
