using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Sheets;

/// <summary>Which of a measure's sheets changed last, for those who follow it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="PartitionKey">The measure's partition.</param>
/// <param name="Sequence">Counts the changes; begins with the time, so that one that is built again is ahead of the one before.</param>
/// <param name="Forgotten">The number of the latest change that is no longer among <paramref name="Changes"/>.</param>
/// <param name="Changes">The latest changes, oldest first, each period once.</param>
internal sealed record MeasureHead(string Id, string PartitionKey, long Sequence, long Forgotten, IReadOnlyList<SheetChange> Changes)
{
    private const int Remembered = 64;
    private const int PerSecond = 100;
    private static readonly DateTimeOffset Beginning = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The head after sheets have changed.</summary>
    public static MeasureHead Next(MeasureHead? before, string partition, IReadOnlyCollection<PeriodCode> periods, DateTimeOffset now)
    {
        var begun = (now - Beginning).Ticks / TimeSpan.TicksPerSecond * PerSecond;
        var sequence = (before?.Sequence ?? begun) + 1;
        List<SheetChange> changes =
        [
            .. (before?.Changes ?? []).Where(change => !periods.Contains(change.Period)),
            .. periods.Order().Select(period => new SheetChange(period, sequence)),
        ];
        var left = changes.Take(Math.Max(0, changes.Count - Remembered)).Select(static change => change.Sequence).Append(before?.Forgotten ?? begun).Max();
        return new(SheetPlaces.Head, partition, sequence, left, [.. changes.TakeLast(Remembered)]);
    }

    /// <summary>The periods that changed after a number, in order; null when not all of them are remembered.</summary>
    public IReadOnlyList<PeriodCode>? After(long sequence) => sequence < Forgotten
        ? null
        : [.. Changes.Where(change => change.Sequence > sequence).Select(static change => change.Period).Order()];
}

/// <param name="Sequence">The change's number.</param>
internal sealed record SheetChange(PeriodCode Period, long Sequence);
