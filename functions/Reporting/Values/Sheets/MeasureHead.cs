using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Sheets;

/// <summary>Which of a measure's sheets changed last, for those who follow it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="PartitionKey">The measure's partition.</param>
/// <param name="Sequence">Counts the changes.</param>
/// <param name="Changes">The latest changes, oldest first, each period once.</param>
internal sealed record MeasureHead(string Id, string PartitionKey, long Sequence, IReadOnlyList<SheetChange> Changes)
{
    /// <summary>So many are remembered; who is further behind reads anew.</summary>
    public const int Remembered = 64;

    public static MeasureHead Next(MeasureHead? before, string partition, IReadOnlyCollection<PeriodCode> periods)
    {
        var sequence = (before?.Sequence ?? 0) + 1;
        var changes = (before?.Changes ?? []).Where(change => !periods.Contains(change.Period))
            .Concat(periods.Order().Select(period => new SheetChange(period, sequence)))
            .TakeLast(Remembered);
        return new(SheetPlaces.Head, partition, sequence, [.. changes]);
    }
}

/// <param name="Sequence">The change's number.</param>
internal sealed record SheetChange(PeriodCode Period, long Sequence);
