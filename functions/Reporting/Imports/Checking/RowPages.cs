namespace EGov.Reporting.Imports.Checking;

/// <summary>Writes what a check finds, page by page, as it finds it.</summary>
internal sealed class RowPages(ImportContents contents, ReceivedFile file, string check)
{
    private readonly List<ImportRow> rows = [];
    private readonly List<ImportRow> wrong = [];
    private readonly List<ImportedValue> values = [];
    private int pages;
    private int wrongPages;

    /// <summary>How many parts of values were written.</summary>
    public int Chunks { get; private set; }

    public async Task AddAsync(ImportRow row, IEnumerable<ImportedValue> taken, CancellationToken cancellation)
    {
        rows.Add(row);
        if (row.Outcome is RowOutcome.Wrong)
        {
            wrong.Add(row);
        }

        values.AddRange(taken);
        await FlushAsync(ImportContents.PageRows, ImportLimits.ImportChunk, cancellation);
    }

    /// <summary>Writes what is left.</summary>
    public Task EndAsync(CancellationToken cancellation) => FlushAsync(1, 1, cancellation);

    private async Task FlushAsync(int fullPage, int fullChunk, CancellationToken cancellation)
    {
        if (rows.Count >= fullPage)
        {
            await contents.KeepPageAsync(file, check, onlyWrong: false, pages++, rows, cancellation);
            rows.Clear();
        }

        if (wrong.Count >= fullPage)
        {
            await contents.KeepPageAsync(file, check, onlyWrong: true, wrongPages++, wrong, cancellation);
            wrong.Clear();
        }

        while (values.Count >= fullChunk)
        {
            var some = values.Take(ImportLimits.ImportChunk).ToList();
            await contents.KeepChunkAsync(file, check, Chunks++, some, cancellation);
            values.RemoveRange(0, some.Count);
        }
    }
}
