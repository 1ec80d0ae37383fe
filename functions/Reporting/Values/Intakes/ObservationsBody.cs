using EGov.Reporting.Periods;

namespace EGov.Reporting.Values.Intakes;

/// <summary>What a system has observed.</summary>
/// <param name="Dataset">The dataset of all the measures.</param>
/// <param name="Observations">The values.</param>
internal sealed record ObservationsBody(string Dataset, IReadOnlyList<ObservationItem> Observations);

/// <summary>A value.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The value in the measure's unit; null, or left out, withdraws it.</param>
/// <param name="Area">The area; VN when left out.</param>
/// <param name="Category">The category; _T when left out.</param>
/// <param name="Status">How final it is; official when left out.</param>
internal sealed record ObservationItem(
    string Measure, string Period, decimal? Value = null, string? Area = null, string? Category = null, ValueStatus? Status = null)
{
    /// <summary>As an observation of a period that was read.</summary>
    public Observation In(PeriodCode period) =>
        new(Measure, period, new(Area ?? CellKey.Whole, Category ?? CellKey.Total), Value, Status ?? ValueStatus.Official);
}
