using EGov.Platform.Aggregates;

namespace EGov.Reporting.Reports;

/// <summary>What the same agency's accepted reports of earlier periods said.</summary>
internal sealed class EarlierValues(AggregateStore<Report, ReportEvent> reports)
{
    /// <summary>The values by the keys of the cells, the earliest first.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<decimal>>> BeforeAsync(ReportPlace place, CancellationToken cancellation)
    {
        var earlier = Enumerable.Range(1, ReportLimits.OutlierPeriods).Reverse().Select(back => place.For(place.Period.Offset(-back)).AggregateId);
        var read = await Task.WhenAll(earlier.Select(id => reports.FindAsync(id, cancellation)));
        return read
            .OfType<Aggregate<Report>>()
            .Where(found => found.State.Stage is ReportStage.Accepted)
            .SelectMany(found => found.State.Cells.Where(cell => cell.Value.Value is not null))
            .GroupBy(cell => cell.Key, cell => cell.Value.Value!.Value, StringComparer.Ordinal)
            .ToDictionary(cells => cells.Key, IReadOnlyList<decimal> (cells) => [.. cells], StringComparer.Ordinal);
    }
}
