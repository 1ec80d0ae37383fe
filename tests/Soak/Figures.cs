namespace Soak;

/// <summary>What was measured in one minute.</summary>
/// <param name="Minute">From 1.</param>
/// <param name="Kills">How many processes were lost.</param>
/// <param name="Memory">The working set in megabytes: the mean, and the most.</param>
/// <param name="Threads">The most threads.</param>
/// <param name="Lag">Of the work's begin in milliseconds: the mean of the medians, and the longest.</param>
/// <param name="File">The data folder at the end in megabytes.</param>
/// <param name="Done">Pieces of work that were acknowledged or ended.</param>
internal sealed record Figures(
    int Minute, int Kills, (double Mean, double Most) Memory, int Threads, (double Mean, double Longest) Lag, double File, int Done)
{
    internal static string Heading => "minute  lost  memory mean/most MB  threads  lag mean/longest ms  data MB  work done";

    public override string ToString() => FormattableString.Invariant(
        $"{Minute,6}  {Kills,4}  {Memory.Mean,9:f0} /{Memory.Most,6:f0}  {Threads,9}  {Lag.Mean,9:f1} /{Lag.Longest,8:f0}  {File,7:f1}  {Done,9}");
}

/// <summary>Gathers the samples of a minute.</summary>
internal sealed class Samples
{
    private readonly List<(long Memory, int Threads, double Lag, double Longest)> all = [];

    internal int Kills { get; set; }

    internal void Add(Worker worker) => all.Add((worker.WorkingSet, worker.Threads, worker.Lag.Median, worker.Lag.Longest));

    internal Figures Figures(int minute, double file, int done)
    {
        var samples = all.Where(static sample => sample.Memory > 0).DefaultIfEmpty().ToList();
        return new Figures(
            minute,
            Kills,
            (samples.Average(static sample => sample.Memory) / 1e6, samples.Max(static sample => sample.Memory) / 1e6),
            samples.Max(static sample => sample.Threads),
            (samples.Average(static sample => sample.Lag), samples.Max(static sample => sample.Longest)),
            file,
            done);
    }
}
