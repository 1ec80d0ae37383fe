using EGov.Platform.Results;

namespace EGov.Reporting.Formats;

/// <summary>A row of a file of values, whatever its format.</summary>
/// <param name="Line">
/// Where it is, counted from 1: the line on which it begins in a text with lines, the row of a sheet, the number of the observation in XML, of the item
/// in JSON.
/// </param>
/// <param name="Columns">Its columns.</param>
/// <param name="Cells">Its cells, one for each column; those that are empty say nothing.</param>
/// <param name="Problem">Why the row says nothing that can be trusted; null when it does.</param>
internal sealed record DataRecord(long Line, DataColumns Columns, IReadOnlyList<string> Cells, Error? Problem = null)
{
    /// <summary>Which of the cells the file itself holds as numbers; null where its format does not tell.</summary>
    public IReadOnlyList<bool>? Numbers { get; init; }

    /// <summary>The cell of the column; null when there is no such column.</summary>
    public string? this[string column] => Columns.PlaceOf(column) is { } place && place < Cells.Count ? Cells[place] : null;
}
