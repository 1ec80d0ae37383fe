namespace Soak;

/// <summary>
/// Runs the child, loses it at random for most of the time, and lets it live for the rest, because a process that is young again every minute
/// shows no leak. Prints figures per minute and ends with the checks.
/// </summary>
internal sealed class Supervisor(TimeSpan length)
{
    private const double LosingShare = 0.6;
    private const double MemoryGrowth = 1.5;
    private const double FileGrowth = 1.5;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("soak-").FullName;
    private readonly Random random = new();
    private readonly List<Figures> figures = [];
    private int counted;

    internal async Task<bool> RunAsync()
    {
        Console.WriteLine($"{length.TotalMinutes:f0} minutes in {folder}");
        Console.WriteLine(Figures.Heading);
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        var worker = new Worker(folder);
        try
        {
            await worker.StartedAsync();
            var samples = new Samples();
            var nextLoss = NextLoss();
            using var pace = new PeriodicTimer(Look, clock);
            while (clock.GetElapsedTime(began) is var passed && passed < length && await pace.WaitForNextTickAsync())
            {
                if (worker.HasExited)
                {
                    Console.WriteLine($"FAILED: the child ended with {worker.ExitCode}");
                    return false;
                }

                samples.Add(worker);
                if (passed > nextLoss && passed < length * LosingShare)
                {
                    await worker.LoseAsync();
                    worker.Dispose();
                    samples.Kills++;
                    worker = new Worker(folder);
                    await worker.StartedAsync();
                    nextLoss = clock.GetElapsedTime(began) + NextLoss();
                }

                if (passed >= TimeSpan.FromMinutes(figures.Count + 1))
                {
                    Note(samples);
                    samples = new Samples();
                }
            }

            Note(samples);
            await worker.EndAsync(DrainLimit);
            return Judge(worker);
        }
        finally
        {
            worker.Dispose();
        }
    }

    private TimeSpan NextLoss() => TimeSpan.FromSeconds(random.Next(20, 60));

    private void Note(Samples samples)
    {
        var all = Ledger.Read(Path.Combine(folder, "ledger.log")).Count(static line => line.Verb == "done");
        var file = new DirectoryInfo(Path.Combine(folder, "data")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length) / 1e6;
        figures.Add(samples.Figures(figures.Count + 1, file, all - counted));
        counted = all;
        Console.WriteLine(figures[^1]);
    }

    private bool Judge(Worker worker)
    {
        var outcome = new Outcome(folder);
        Console.WriteLine(outcome.Summary());
        List<string> faults = [.. outcome.Faults(worker.Dead), .. Growth()];
        if (worker.ExitCode != 0)
        {
            faults.Add($"the child ended with {worker.ExitCode}");
        }

        faults.ForEach(static fault => Console.WriteLine($"FAILED: {fault}"));
        if (faults.Count == 0)
        {
            Directory.Delete(folder, recursive: true);
            Console.WriteLine("passed");
        }

        return faults.Count == 0;
    }

    /// <summary>In the minutes without losses neither the memory nor the data may grow as the work does: what is done is taken away.</summary>
    private IEnumerable<string> Growth()
    {
        var quiet = figures.Where(static minute => minute.Kills == 0).ToList();
        if (quiet.Count < 2)
        {
            yield break;
        }

        var (first, last) = (quiet[0], quiet[^1]);
        if (last.Memory.Mean > first.Memory.Mean * MemoryGrowth)
        {
            yield return $"memory grew from {first.Memory.Mean:f0} to {last.Memory.Mean:f0} MB";
        }

        if (last.File > first.File * FileGrowth)
        {
            yield return $"the data grew from {first.File:f1} to {last.File:f1} MB";
        }
    }
}
