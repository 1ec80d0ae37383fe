using EGov.Platform.Calendar;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values;

/// <summary>A value as answers show it.</summary>
/// <param name="Period">The period.</param>
/// <param name="Area">The area.</param>
/// <param name="Category">The category.</param>
/// <param name="Value">In the measure's unit; left out when it was withdrawn.</param>
/// <param name="Status">How final it is.</param>
/// <param name="ReceivedAt">When it was received; of a computed value when the latest one was that it rests on.</param>
/// <param name="CalculatedAt">When the period's values were last written here, this one among them.</param>
/// <param name="Revisions">How often it was changed; left out for a computed value, whose inputs say so.</param>
internal sealed record ValueItem(
    string Period, string Area, string Category, decimal? Value, ValueStatus Status, DateTimeOffset ReceivedAt, DateTimeOffset CalculatedAt, int? Revisions)
{
    public static ValueItem Of(ValueSheet sheet, ValueCell cell) => new(
        sheet.Period.ToString(),
        cell.Area,
        cell.Category,
        cell.Value,
        cell.Status,
        cell.At.InVietnam(),
        sheet.Calculated.InVietnam(),
        cell.Batch == 0 ? null : cell.Revisions);
}
