namespace Soak;

/// <summary>How long work waited before it began, since the last look.</summary>
internal sealed class Lag
{
    private readonly Lock gate = new();
    private readonly List<double> seen = [];

    internal void Saw(TimeSpan wait)
    {
        lock (gate)
        {
            seen.Add(wait.TotalMilliseconds);
        }
    }

    /// <summary>The median and the longest in milliseconds; forgets them.</summary>
    internal (double Median, double Longest) Take()
    {
        lock (gate)
        {
            if (seen.Count == 0)
            {
                return (0, 0);
            }

            seen.Sort();
            var answer = (seen[seen.Count / 2], seen[^1]);
            seen.Clear();
            return answer;
        }
    }
}
