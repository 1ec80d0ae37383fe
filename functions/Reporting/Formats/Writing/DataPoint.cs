using EGov.Reporting.Periods;

namespace EGov.Reporting.Formats.Writing;

/// <summary>A value on its way out.</summary>
/// <param name="Measure">Of which measure.</param>
/// <param name="Period">For which period.</param>
/// <param name="Area">For which area.</param>
/// <param name="Category">For which category; <c>_T</c> for all.</param>
/// <param name="Value">The value.</param>
/// <param name="Status">How final it is: <c>estimated</c>, <c>preliminary</c> or <c>official</c>.</param>
internal sealed record DataPoint(string Measure, PeriodCode Period, string Area, string Category, decimal Value, string Status);
