namespace EGov.Reporting.Values.Sheets;

/// <summary>A value as it stands.</summary>
/// <param name="Area">Its area.</param>
/// <param name="Category">Its category.</param>
/// <param name="Value">The value; null when it was withdrawn.</param>
/// <param name="Status">How final it is; of a computed value as final as the least final one that it rests on.</param>
/// <param name="At">When it was received; of a computed value when the latest one was that it rests on.</param>
/// <param name="Batch">The number of the batch that brought it, in its dataset; 0 for a computed one.</param>
/// <param name="Revisions">How often it was changed after it was first there; not counted for a computed one.</param>
internal sealed record ValueCell(string Area, string Category, decimal? Value, ValueStatus Status, DateTimeOffset At, long Batch, int Revisions)
{
    public CellKey Key => new(Area, Category);
}
