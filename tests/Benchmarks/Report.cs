using System.Globalization;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>Prints figures as they come, each beside what is asked of it.</summary>
internal sealed class Report
{
    internal bool AllReached { get; private set; } = true;

    internal static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    internal static double Percentile(IReadOnlyList<TimeSpan> ascending, int percent) =>
        ascending[Math.Min(ascending.Count - 1, ascending.Count * percent / 100)].TotalMilliseconds;

    internal void Row(string what, double figure, string unit, double? atLeast = null, double? atMost = null)
    {
        var reached = !(figure < atLeast) && !(figure > atMost);
        AllReached &= reached;
        var asked = atLeast is { } least ? $"at least {least:N0}" : atMost is { } most ? $"at most {most:N0}" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-46} {figure,12:N1} {unit,-18} {asked} {(reached ? "" : "MISSED")}").TrimEnd());
    }
}
