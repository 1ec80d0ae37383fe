using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Sheets;

/// <summary>A sheet as it is stored.</summary>
/// <param name="Id">The period.</param>
/// <param name="PartitionKey">The measure's partition.</param>
/// <param name="Calculated">When it was written.</param>
/// <param name="Since">When the first of its values was received.</param>
/// <param name="Cells">In the order of area and category.</param>
internal sealed record StoredSheet(string Id, string PartitionKey, DateTimeOffset Calculated, DateTimeOffset Since, IReadOnlyList<StoredCell> Cells)
{
    public ValueSheet Sheet(string measure) => new(
        measure,
        PeriodCode.Parse(Id)!.Value,
        Calculated,
        Since,
        Cells.Select(static stored => stored.Cell()).ToDictionary(static cell => cell.Key));
}
