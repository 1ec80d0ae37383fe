using EGov.Reporting.Indicators.Expressions;

namespace EGov.Reporting.Indicators.Outliers;

/// <summary>Tells values that are unlike the earlier ones of their kind.</summary>
internal static class OutlierCheck
{
    /// <summary>Fewer earlier values tell nothing.</summary>
    public const int LeastEarlier = 6;

    /// <summary>The score beyond which a value is an outlier.</summary>
    public const decimal Threshold = 3.0m;

    // The median of the distances, of values that are spread normally, is this share of their standard deviation.
    private const decimal MedianShare = 0.6745m;

    /// <summary>What is unlike about a value; null when nothing is, or when that cannot be told.</summary>
    public static Outlier? Run(OutlierMethod method, IReadOnlyList<decimal> earlier, decimal value, decimal threshold = Threshold)
    {
        if (earlier.Count < LeastEarlier)
        {
            return null;
        }

        return method switch
        {
            OutlierMethod.ZScore => ByMean(earlier, value, threshold),
            OutlierMethod.ModifiedZScore => ByMedian(earlier, value, threshold),
            _ => value < earlier.Min() || value > earlier.Max() ? new Outlier(method, earlier.Min(), earlier.Max(), null) : null,
        };
    }

    /// <summary>The score of a value by mean and standard deviation; null when the earlier values do not differ or are too large.</summary>
    public static decimal? ZScore(IReadOnlyList<decimal> earlier, decimal value) => Score(value, Mean(earlier), Deviation(earlier));

    /// <summary>The score of a value by median and median distance; null when more than half of the earlier values are one.</summary>
    public static decimal? ModifiedZScore(IReadOnlyList<decimal> earlier, decimal value) =>
        MedianDistance(earlier) is { } distance ? Score(value, Median(earlier), distance / MedianShare) : null;

    private static Outlier? ByMean(IReadOnlyList<decimal> earlier, decimal value, decimal threshold) =>
        Mean(earlier) is { } mean && Deviation(earlier) is { } deviation ? Judge(OutlierMethod.ZScore, value, mean, deviation, threshold) : null;

    private static Outlier? ByMedian(IReadOnlyList<decimal> earlier, decimal value, decimal threshold) =>
        MedianDistance(earlier) is { } distance ? Judge(OutlierMethod.ModifiedZScore, value, Median(earlier), distance / MedianShare, threshold) : null;

    // Where the earlier values do not differ at all, any other value is unlike them, though it has no score.
    private static Outlier? Judge(OutlierMethod method, decimal value, decimal middle, decimal deviation, decimal threshold)
    {
        var reach = ExactNumbers.Of((threshold, deviation), static pair => pair.threshold * pair.deviation);
        var distance = ExactNumbers.Of((value, middle), static pair => Math.Abs(pair.value - pair.middle));
        return reach.Value is { } most && distance.Value is { } far && far > most
            ? new Outlier(
                method,
                ExactNumbers.Of((middle, most), static pair => pair.middle - pair.most).Value ?? decimal.MinValue,
                ExactNumbers.Of((middle, most), static pair => pair.middle + pair.most).Value ?? decimal.MaxValue,
                Score(value, middle, deviation))
            : null;
    }

    private static decimal? Score(decimal value, decimal? middle, decimal? deviation) => middle is null || deviation is null or 0
        ? null
        : ExactNumbers.Of((value, middle, deviation), static of => (of.value - of.middle!.Value) / of.deviation!.Value).Value;

    private static decimal? Mean(IReadOnlyList<decimal> values) => ExactNumbers.Average(values).Value;

    private static decimal? Deviation(IReadOnlyList<decimal> values) =>
        Mean(values) is { } mean
        && ExactNumbers.Of((values, mean), static of => of.values.Sum(value => (value - of.mean) * (value - of.mean)) / (of.values.Count - 1)).Value is { } variance
            ? SquareRoots.Of(variance)
            : null;

    private static decimal? MedianDistance(IReadOnlyList<decimal> values)
    {
        var median = Median(values);
        return ExactNumbers.Of((values, median), static of => Median([.. of.values.Select(value => Math.Abs(value - of.median))])).Value;
    }

    private static decimal Median(IReadOnlyList<decimal> values)
    {
        List<decimal> sorted = [.. values.Order()];
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] / 2) + (sorted[middle] / 2);
    }
}

/// <summary>A value that is unlike the earlier ones.</summary>
/// <param name="Method">How it was told.</param>
/// <param name="Least">The least that would not have been.</param>
/// <param name="Most">The most that would not have been.</param>
/// <param name="Score">Its score; null for a method without, or where the earlier values do not differ.</param>
internal sealed record Outlier(OutlierMethod Method, decimal Least, decimal Most, decimal? Score);
