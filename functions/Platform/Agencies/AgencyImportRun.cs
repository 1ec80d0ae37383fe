using EGov.Platform.Errors;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Platform.Agencies;

/// <summary>One import on its way. While a batch is judged and written, the next one is read; more than these two are never held.</summary>
internal sealed class AgencyImportRun(AppStores stores, bool dryRun) : IAsyncDisposable
{
    private const int MostErrors = 100;
    private const int Batch = 4_096;
    private const int PagesAtOnce = 256;

    private readonly AgencyBook book = new(stores.Reference);
    private readonly AgencyCodesInUse codes = new(new AgencyRegistry(stores));
    private readonly AgencyKinship kinship = new(new AgencyRegistry(stores));
    private readonly List<AgencyRowError> errors = [];
    private List<(long Line, string Id, Result<Agency> Read)> batch = [];
    private Task flushed = Task.CompletedTask;
    private bool? wasEmpty;
    private int refused;

    public int Rows { get; private set; }

    public async ValueTask TakeAsync(long line, string[] row, CancellationToken cancellation)
    {
        Rows++;
        batch.Add((line, row[0], AgencyRow.Read(row)));
        if (batch.Count == Batch)
        {
            await FlushAsync(cancellation).ConfigureAwait(false);
        }
    }

    public async Task<AgencyImportReport> StopAsync(long line, Error? why, CancellationToken cancellation)
    {
        await FlushAsync(cancellation).ConfigureAwait(false);
        await flushed.ConfigureAwait(false);
        var stopped = why is null ? null : new AgencyRowError(line, string.Empty, why);
        return new AgencyImportReport(dryRun, Rows, Rows - refused, refused, [.. errors.OrderBy(error => error.Line)], stopped);
    }

    /// <summary>An import that failed while it read leaves no writing behind it.</summary>
    public async ValueTask DisposeAsync() => await flushed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await flushed.ConfigureAwait(false);
        var rows = batch;
        batch = new(Batch);
        flushed = Task.Run(
            async () => await WriteAsync(await JudgedAsync(rows, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false), cancellation);
    }

    /// <summary>The rows that agree with those before them and with the registry.</summary>
    private async Task<List<(long Line, Agency Agency)>> JudgedAsync(
        List<(long Line, string Id, Result<Agency> Read)> rows, CancellationToken cancellation)
    {
        // What is stored meanwhile of an empty registry comes from the file itself.
        wasEmpty ??= await book.IsEmptyAsync(cancellation).ConfigureAwait(false);
        var readable = rows.Select(row => row.Read.Succeeded(out var agency, out _) ? agency : null).OfType<Agency>();
        foreach (var pages in readable.GroupBy(agency => AgencyPages.Of(agency.Id), StringComparer.Ordinal).Chunk(PagesAtOnce))
        {
            await Task.WhenAll(pages.Select(page => codes.ReadAsync([.. page], wasEmpty.Value, cancellation))).ConfigureAwait(false);
        }

        var taken = new List<(long Line, Agency Agency)>(rows.Count);
        foreach (var (line, id, read) in rows)
        {
            if (!read.Succeeded(out var agency, out var error)
                || (error = await kinship.RefusalOfAsync(agency, wasEmpty.Value, cancellation).ConfigureAwait(false) ?? codes.RefusalOf(agency, kinship.IsOfFile)) is not null)
            {
                Refuse(line, id, error);
                continue;
            }

            kinship.Take(agency);
            codes.Take(agency);
            taken.Add((line, agency));
        }

        codes.Forget();
        return taken;
    }

    private async Task WriteAsync(List<(long Line, Agency Agency)> rows, CancellationToken cancellation)
    {
        foreach (var pages in rows.GroupBy(row => AgencyPages.Of(row.Agency.Id), StringComparer.Ordinal).Chunk(PagesAtOnce))
        {
            await Task.WhenAll(pages.Select(page => PutAsync(page.Key, [.. page], cancellation))).ConfigureAwait(false);
        }
    }

    private async Task PutAsync(string page, (long Line, Agency Agency)[] rows, CancellationToken cancellation)
    {
        var left = await book.PutAsync(page, [.. rows.Select(row => row.Agency)], isNew: wasEmpty is true, keep: !dryRun, cancellation).ConfigureAwait(false);
        foreach (var (line, agency) in rows.Where(row => left.Contains(row.Agency)))
        {
            Refuse(line, agency.Id, PlatformErrors.AgencyCrowd.With(page, AgencyBook.LargestPage));
        }
    }

    private void Refuse(long line, string id, Error error)
    {
        lock (errors)
        {
            refused++;
            if (errors.Count < MostErrors)
            {
                errors.Add(new AgencyRowError(line, id.Length > 60 ? id[..60] : id, error));
            }
        }
    }
}
