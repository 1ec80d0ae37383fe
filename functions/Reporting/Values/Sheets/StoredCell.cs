using System.Globalization;

namespace EGov.Reporting.Values.Sheets;

/// <summary>A value in a sheet as it is stored: the number as text, for not every store keeps one of so many digits.</summary>
/// <param name="A">The area.</param>
/// <param name="C">The category; null for all together.</param>
/// <param name="V">The value.</param>
/// <param name="S">How final it is.</param>
/// <param name="T">When it was received.</param>
/// <param name="B">The batch's number.</param>
/// <param name="R">Revisions.</param>
internal sealed record StoredCell(string A, string? C, string? V, ValueStatus S, DateTimeOffset T, long B, int R)
{
    public static StoredCell Of(ValueCell cell) => new(
        cell.Area,
        cell.Category == CellKey.Total ? null : cell.Category,
        cell.Value?.ToString(CultureInfo.InvariantCulture),
        cell.Status,
        cell.At,
        cell.Batch,
        cell.Revisions);

    public ValueCell Cell() => new(A, C ?? CellKey.Total, V is null ? null : decimal.Parse(V, NumberStyles.Number, CultureInfo.InvariantCulture), S, T, B, R);
}
