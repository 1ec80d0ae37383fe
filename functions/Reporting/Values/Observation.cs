using EGov.Reporting.Periods;

namespace EGov.Reporting.Values;

/// <summary>What was observed: the value of a measure in a period, for an area and a category.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Period">The period.</param>
/// <param name="Cell">Of what.</param>
/// <param name="Value">In the measure's unit; null withdraws the value that was there.</param>
/// <param name="Status">How final it is.</param>
internal sealed record Observation(string Measure, PeriodCode Period, CellKey Cell, decimal? Value, ValueStatus Status);
