using EGov.Platform.Storage;
using EGov.Reporting.Periods;
using EGov.Reporting.Values.Sheets;

namespace EGov.Reporting.Values.Folding;

/// <summary>A sheet that a pass has read and may change.</summary>
internal sealed class OpenSheet
{
    private readonly string? tag;
    private readonly DateTimeOffset? since;
    private Dictionary<CellKey, ValueCell> cells;

    /// <param name="measure">The measure.</param>
    /// <param name="period">The period.</param>
    /// <param name="stored">What is stored; null when nothing is.</param>
    internal OpenSheet(string measure, PeriodCode period, StoredDocument? stored)
    {
        (Measure, Period, tag) = (measure, period, stored?.Tag);
        var sheet = stored is null ? null : PlatformJson.Read<StoredSheet>(stored.Content);
        since = sheet?.Since;
        cells = (sheet?.Cells ?? []).Select(static cell => cell.Cell()).ToDictionary(static cell => cell.Key);
    }

    internal string Measure { get; }

    internal PeriodCode Period { get; }

    internal IReadOnlyDictionary<CellKey, ValueCell> Cells => cells;

    /// <summary>Whether it is to be written.</summary>
    internal bool IsChanged { get; private set; }

    /// <summary>Puts a value that a batch brought, unless a later batch did.</summary>
    internal void Put(CellKey key, decimal? value, ValueStatus status, DateTimeOffset at, long batch)
    {
        if (!cells.TryGetValue(key, out var before))
        {
            cells[key] = new(key.Area, key.Category, value, status, at, batch, 0);
            IsChanged = true;
        }
        else if (before.Batch < batch && (before.Value != value || before.Status != status))
        {
            cells[key] = new(key.Area, key.Category, value, status, at, batch, before.Revisions + 1);
            IsChanged = true;
        }
    }

    /// <summary>Puts what was calculated in the place of all that was there.</summary>
    /// <param name="calculated">The values.</param>
    /// <param name="always">Whether to write it though nothing changed, so that of two who calculate at once one learns of the other.</param>
    internal void Replace(Dictionary<CellKey, ValueCell> calculated, bool always)
    {
        if (calculated.Count == cells.Count && calculated.All(cell => cells.TryGetValue(cell.Key, out var before) && before == cell.Value))
        {
            IsChanged |= always;
            return;
        }

        cells = calculated;
        IsChanged = true;
    }

    /// <summary>Writes it.</summary>
    /// <returns>False when somebody else has written it since it was read.</returns>
    internal async Task<bool> SaveAsync(IDocumentStore views, string partition, DateTimeOffset now, CancellationToken cancellation)
    {
        var first = cells.Count > 0 ? cells.Values.Min(static cell => cell.At) : now;
        var stored = new StoredSheet(
            Period.ToString(),
            partition,
            now,
            since < first ? since.Value : first,
            [.. cells.Values.OrderBy(static cell => cell.Key).Select(StoredCell.Of)]);
        return await views.WriteAsync(partition, stored.Id, tag, PlatformJson.Write(stored), cancellation) is not null;
    }
}
