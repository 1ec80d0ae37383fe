using System.Diagnostics;
using System.Globalization;

namespace Soak;

/// <summary>A child process and what it says.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process process;
    private readonly Task listening;
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Worker(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Soak.dll"));
        start.ArgumentList.Add("child");
        start.ArgumentList.Add(folder);
        process = Process.Start(start)!;
        listening = ListenAsync();
    }

    /// <summary>The median and longest lag in milliseconds of the last second.</summary>
    internal (double Median, double Longest) Lag { get; private set; }

    /// <summary>How many dead letters there were in the end; null when it did not come so far.</summary>
    internal int? Dead { get; private set; }

    internal bool HasExited => process.HasExited;

    internal int ExitCode => process.ExitCode;

    internal long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
    }

    internal int Threads => process.HasExited ? 0 : process.Threads.Count;

    /// <exception cref="InvalidOperationException">It ended before.</exception>
    internal async Task StartedAsync()
    {
        await Task.WhenAny(started.Task, process.WaitForExitAsync());
        if (process.HasExited)
        {
            throw new InvalidOperationException($"The child ended with {process.ExitCode} before it had started.");
        }
    }

    internal async Task LoseAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await listening;
    }

    /// <summary>Tells it to end what it has begun and waits for that.</summary>
    internal async Task EndAsync(TimeSpan limit)
    {
        await process.StandardInput.WriteLineAsync("stop");
        await process.StandardInput.FlushAsync();
        using var patience = new CancellationTokenSource(limit, TimeProvider.System);
        await process.WaitForExitAsync(patience.Token);
        await listening;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["started"]:
                    started.TrySetResult();
                    break;
                case ["lag", var median, var longest]:
                    Lag = (double.Parse(median, CultureInfo.InvariantCulture), double.Parse(longest, CultureInfo.InvariantCulture));
                    break;
                case ["dead", var count]:
                    Dead = int.Parse(count, CultureInfo.InvariantCulture);
                    break;
                default:
                    Console.WriteLine($"  child: {line}");
                    break;
            }
        }
    }
}
