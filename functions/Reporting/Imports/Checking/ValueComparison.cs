using EGov.Platform.Results;
using EGov.Reporting.Errors;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Imports.Checking;

/// <summary>Holds the values of a file against those that are there.</summary>
internal sealed class ValueComparison(ValueReader reader)
{
    private readonly Dictionary<(string Measure, PeriodCode Period), Known> sheets = [];

    /// <summary>What the value does; an error when the sheet has no room for it.</summary>
    public async Task<Result<RowValue>> CompareAsync(Observation observed, CancellationToken cancellation)
    {
        var key = (observed.Measure, observed.Period);
        if (!sheets.TryGetValue(key, out var known))
        {
            sheets.Add(key, known = new(await reader.FindAsync(observed.Measure, observed.Period, cancellation)));
        }

        var before = known.Sheet?.Find(observed.Cell);
        if (before is null && observed.Value is not null && ++known.Added + (known.Sheet?.Cells.Count ?? 0) > SheetPlaces.MostCells)
        {
            return ReportingErrors.SheetFull.With(SheetPlaces.MostCells);
        }

        var effect = observed.Value is null ? (before?.Value is null ? ValueEffect.Unchanged : ValueEffect.Withdrawn)
            : before?.Value is null ? ValueEffect.Added
            : before.Value == observed.Value && before.Status == observed.Status ? ValueEffect.Unchanged
            : ValueEffect.Changed;
        return new RowValue(
            observed.Measure,
            observed.Period.ToString(),
            observed.Cell.Area,
            observed.Cell.Category,
            observed.Value,
            observed.Status,
            before?.Value,
            effect);
    }

    private sealed class Known(ValueSheet? sheet)
    {
        public ValueSheet? Sheet => sheet;

        public int Added { get; set; }
    }
}
