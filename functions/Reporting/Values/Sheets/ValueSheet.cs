using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Sheets;

/// <summary>All values of a measure in a period.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Period">The period.</param>
/// <param name="Calculated">When it was written.</param>
/// <param name="Since">When the first of its values was received.</param>
/// <param name="Cells">The values by area and category.</param>
internal sealed record ValueSheet(
    string Measure, PeriodCode Period, DateTimeOffset Calculated, DateTimeOffset Since, IReadOnlyDictionary<CellKey, ValueCell> Cells)
{
    /// <summary>The value, or null where there is none.</summary>
    public ValueCell? Find(CellKey key) => Cells.GetValueOrDefault(key);
}
